import { Archive, Check, Highlighter, type LucideIcon, Star, StickyNote } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { readingMinutes } from '../../../shared/reading.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTagLooks } from '../../services/use-tag-field.ts';
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import styles from './article-card.module.css';

interface ArticleCardProps {
  readonly article: ArticleRow;
  /** In the bin it says when the article came there. */
  readonly isBin: boolean;
  actionsOf(id: string): readonly MenuAction[];
}

/** An article in the list: where it is from above, what it is below, one hairline for how far it was read. */
export const ArticleCard = memo(function ArticleCard({ article, isBin, actionsOf }: ArticleCardProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.card}>
      <CardMeta article={article} isBin={isBin} />
      <h3 className={styles.title} lang={article.language ?? undefined}>
        {article.title}
      </h3>
      {article.excerpt !== '' && (
        <p className={styles.excerpt} lang={article.language ?? undefined}>
          {article.excerpt}
        </p>
      )}
      {article.tags.length > 0 && <CardTags names={article.tags} />}
      {article.progress > 0 && (
        <div className={styles.progress}>
          <ProgressLine value={article.progress} label={t('library.progress')} />
        </div>
      )}
      <div className={styles.actions}>
        <ActionMenu
          label={t('library.actionsFor', { title: article.title })}
          actions={() => actionsOf(article.id)}
        />
      </div>
    </article>
  );
});

function CardTags({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  const tags = useTagLooks(names);
  return (
    <ul className={styles.tags} aria-label={t('tags.title')}>
      {tags.map(({ key, name, tone }) => (
        <li key={key} className={styles.tag}>
          <TagDot tone={tone} />
          <span className={styles.tagName}>{name}</span>
        </li>
      ))}
    </ul>
  );
}

function CardMeta({ article, isBin }: Pick<ArticleCardProps, 'article' | 'isBin'>) {
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
      {isBin ? <Removed at={article.deletedAt} /> : <Imported at={article.importedAt} />}
      <div className={styles.counts}>
        {article.state === 'read' && <Sign icon={Check} label={t('library.stateRead')} />}
        {article.archivedAt > 0 && <Sign icon={Archive} label={t('library.archived')} />}
        {article.favouriteAt > 0 && <Sign icon={Star} label={t('library.favourite')} isFilled />}
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

function Imported({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={t('library.imported', { date: format.moment(at) })}>
      {format.relativeDate(at)}
    </time>
  );
}

function Removed({ at }: { readonly at: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.moment(at)}>
      {t('library.removedOn', { date: format.relativeDate(at) })}
    </time>
  );
}

interface SignProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isFilled?: boolean;
}

/** What the person has said of the article. */
function Sign({ icon: Icon, label, isFilled = false }: SignProps) {
  return (
    <span
      className={styles.sign}
      role="img"
      aria-label={label}
      title={label}
      data-filled={isFilled || undefined}
    >
      <Icon size={13} strokeWidth={1.75} aria-hidden />
    </span>
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
