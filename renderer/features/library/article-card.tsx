import { BookOpen, Highlighter, type LucideIcon, StickyNote, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { readingMinutes } from '../../../shared/reading.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ActionMenu } from '../../ui/menu.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import styles from './article-card.module.css';

interface ArticleCardProps {
  readonly article: ArticleRow;
  onOpen(id: string): void;
  onRemove(id: string): void;
}

/** An article in the list: where it is from above, what it is below, one hairline for how far it was read. */
export const ArticleCard = memo(function ArticleCard({ article, onOpen, onRemove }: ArticleCardProps) {
  const { t } = useTranslation();
  const actions = [
    { id: 'open', label: t('library.open'), icon: BookOpen, run: () => onOpen(article.id) },
    { id: 'remove', label: t('library.remove'), icon: Trash2, run: () => onRemove(article.id) },
  ];
  return (
    <article className={styles.card}>
      <CardMeta article={article} />
      <h3 className={styles.title} lang={article.language ?? undefined}>
        {article.title}
      </h3>
      {article.excerpt !== '' && (
        <p className={styles.excerpt} lang={article.language ?? undefined}>
          {article.excerpt}
        </p>
      )}
      {article.progress > 0 && (
        <div className={styles.progress}>
          <ProgressLine value={article.progress} label={t('library.progress')} />
        </div>
      )}
      <div className={styles.actions}>
        <ActionMenu label={t('library.actionsFor', { title: article.title })} actions={actions} />
      </div>
    </article>
  );
});

function CardMeta({ article }: { readonly article: ArticleRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const minutes = readingMinutes(article.wordCount, article.language);
  return (
    <div className={styles.meta}>
      {article.state === 'unread' && (
        <i className={styles.unread} role="img" aria-label={t('library.unread')} />
      )}
      <span className={styles.source}>{article.siteName ?? article.sourceName}</span>
      <span>{format.readingTime(minutes)}</span>
      <time
        dateTime={new Date(article.importedAt).toISOString()}
        title={t('library.imported', { date: format.moment(article.importedAt) })}
      >
        {format.relativeDate(article.importedAt)}
      </time>
      <div className={styles.counts}>
        <Count
          icon={StickyNote}
          count={article.noteCount}
          label={t('library.notes', { count: article.noteCount })}
        />
        <Count
          icon={Highlighter}
          count={article.highlightCount}
          label={t('library.highlights', { count: article.highlightCount })}
        />
      </div>
    </div>
  );
}

interface CountProps {
  readonly icon: LucideIcon;
  readonly count: number;
  readonly label: string;
}

function Count({ icon: Icon, count, label }: CountProps) {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span className={styles.count} role="img" aria-label={label} title={label}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
      {format.number(count)}
    </span>
  );
}
