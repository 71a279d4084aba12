import { Archive, BookCheck, BookOpen, Inbox, LibraryBig, Star, Tag, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../commands/command-list.ts';
import type { LibrarySection } from '../../db/library-view.ts';
import { useCommandKeys } from '../../services/use-shortcut-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './empty-section.module.css';

const ICONS = {
  all: LibraryBig,
  unread: Inbox,
  reading: BookOpen,
  read: BookCheck,
  favourites: Star,
  archive: Archive,
  bin: Trash2,
  tag: Tag,
};

/** What brings an article here. */
const COMMANDS: Partial<Record<LibrarySection | 'tag', CommandId>> = {
  read: 'toggleRead',
  favourites: 'toggleFavourite',
  archive: 'toggleArchived',
  tag: 'tagArticle',
};

interface EmptySectionProps {
  readonly view: LibrarySection | 'tag';
  onShowLibrary(): void;
}

/** What stands in a list that holds no article: what it is for, and what to do next. */
export function EmptySection({ view, onShowLibrary }: EmptySectionProps) {
  const { t } = useTranslation();
  const keysOf = useCommandKeys();
  const command = COMMANDS[view];
  const [key] = command === undefined ? [] : keysOf(command);
  const library = <Button onClick={onShowLibrary}>{t('library.toLibrary')}</Button>;
  return (
    <div className={styles.section}>
      <EmptyState
        icon={ICONS[view]}
        title={t(`library.empty.${view}.title`)}
        {...(view !== 'all' && { actions: library })}
      >
        {t(`library.empty.${view}.text`)} {key !== undefined && <Kbd keys={key} />}
      </EmptyState>
    </div>
  );
}
