import { Archive, ArchiveRestore, BookCheck, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShownKeys } from '../../services/use-shortcut-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './mark-buttons.module.css';
import type { ArticleMarks } from './use-article-marks.ts';

/** Favourite, read and archive, each pressed while it holds. */
export function MarkButtons({ marks }: { readonly marks: ArticleMarks }) {
  const { t } = useTranslation();
  const keysOf = useShownKeys();
  return (
    <div className={styles.marks}>
      <IconButton
        icon={Star}
        label={t('reader.favourite')}
        {...keysOf('toggleFavourite')}
        isPressed={marks.isFavourite}
        data-mark="favourite"
        onClick={marks.toggleFavourite}
      />
      <IconButton
        icon={BookCheck}
        label={t('reader.markRead')}
        keys="R"
        aria-keyshortcuts="R"
        isPressed={marks.isRead}
        onClick={marks.toggleRead}
      />
      <IconButton
        icon={marks.isArchived ? ArchiveRestore : Archive}
        label={t('reader.archive')}
        {...keysOf('toggleArchived')}
        isPressed={marks.isArchived}
        onClick={marks.toggleArchived}
      />
    </div>
  );
}
