import { Archive, BookCheck, BookOpen, Inbox, LibraryBig, Star, Tag, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibrarySection } from '../../db/library-view.ts';
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

/** The key that brings an article here. */
const KEYS: Partial<Record<LibrarySection | 'tag', string>> = {
  read: 'R',
  favourites: 'S',
  archive: 'A',
  tag: '⇧ T',
};

interface EmptySectionProps {
  readonly view: LibrarySection | 'tag';
  onShowLibrary(): void;
}

/** What stands in a list that holds no article: what it is for, and what to do next. */
export function EmptySection({ view, onShowLibrary }: EmptySectionProps) {
  const { t } = useTranslation();
  const key = KEYS[view];
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
