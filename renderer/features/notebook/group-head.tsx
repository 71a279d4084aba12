import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useColorName } from '../../services/use-color-name.ts';
import styles from './group-head.module.css';
import type { NotebookGroup } from './notebook-rows.ts';

interface GroupHeadProps {
  readonly group: NotebookGroup;
  readonly count: number;
  /** Of a group by article, when it is known. */
  readonly article: ArticleRow | undefined;
  /** Shows this article's annotations alone. */
  onArticle(articleId: string): void;
}

/** What a group has in common, and how much is in it. */
export function GroupHead({ group, count, article, onArticle }: GroupHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useGroupName()(group, article);
  return (
    <div className={styles.head} data-by={group.by}>
      {group.by === 'color' && (
        <i className={styles.swatch} data-color={group.color ?? undefined} aria-hidden />
      )}
      <div className={styles.names}>
        <h2 className={styles.name}>
          {article === undefined ? (
            name
          ) : (
            <button
              type="button"
              tabIndex={-1}
              title={t('notebook.article')}
              onClick={() => onArticle(article.id)}
            >
              {name}
            </button>
          )}
        </h2>
        {article !== undefined && (
          <p className={styles.source}>{article.byline ?? article.siteName ?? article.sourceName}</p>
        )}
      </div>
      <span className={styles.count}>{format.number(count)}</span>
    </div>
  );
}

function useGroupName(): (group: NotebookGroup, article: ArticleRow | undefined) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const colorName = useColorName();
  return (group, article) => {
    switch (group.by) {
      case 'article':
        return article?.title ?? '…';
      case 'day':
        return format.day(group.at);
      case 'tag':
        return group.tag ?? t('notebook.untagged');
      case 'color':
        return group.color === null ? t('notebook.uncoloured') : colorName(group.color);
      default:
        return assertNever(group);
    }
  };
}
