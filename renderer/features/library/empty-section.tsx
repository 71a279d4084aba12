import { BookCheck, BookOpen, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReadingState } from '../../db/rows.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './empty-section.module.css';

const SECTIONS = {
  unread: { icon: Inbox, title: 'library.noUnreadTitle', text: 'library.noUnreadText' },
  reading: { icon: BookOpen, title: 'library.noReadingTitle', text: 'library.noReadingText' },
  read: { icon: BookCheck, title: 'library.noReadTitle', text: 'library.noReadText' },
} as const satisfies Record<ReadingState, object>;

/** What stands in a section that holds no article: what it is for. */
export function EmptySection({ filter }: { readonly filter: ReadingState }) {
  const { t } = useTranslation();
  const { icon, title, text } = SECTIONS[filter];
  return (
    <div className={styles.section}>
      <EmptyState icon={icon} title={t(title)}>
        {t(text)}
      </EmptyState>
    </div>
  );
}
