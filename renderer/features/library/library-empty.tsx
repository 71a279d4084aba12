import { BookCheck, BookOpen, FileDown, Inbox, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFilter } from '../../db/article-queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './library-empty.module.css';
import { useImportActions } from './use-import.ts';

/** What stands where no article is: how to get one, or what this section is for. */
export function LibraryEmpty({ filter }: { readonly filter: LibraryFilter }) {
  return (
    <div className={styles.place}>{filter === 'all' ? <FirstSteps /> : <EmptySection filter={filter} />}</div>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  const { choose, addSample } = useImportActions();
  return (
    <EmptyState
      icon={FileDown}
      title={t('library.emptyTitle')}
      actions={
        <>
          <Button icon={Plus} onClick={choose}>
            {t('library.importFiles')}
          </Button>
          <Button variant="quiet" onClick={addSample}>
            {t('library.trySample')}
          </Button>
        </>
      }
    >
      {t('library.emptyText')}
    </EmptyState>
  );
}

const SECTIONS = {
  unread: { icon: Inbox, title: 'library.noUnreadTitle', text: 'library.noUnreadText' },
  reading: { icon: BookOpen, title: 'library.noReadingTitle', text: 'library.noReadingText' },
  read: { icon: BookCheck, title: 'library.noReadTitle', text: 'library.noReadText' },
} as const;

function EmptySection({ filter }: { readonly filter: keyof typeof SECTIONS }) {
  const { t } = useTranslation();
  const { icon, title, text } = SECTIONS[filter];
  return (
    <EmptyState icon={icon} title={t(title)}>
      {t(text)}
    </EmptyState>
  );
}
