import { useTranslation } from 'react-i18next';
import type { AnnotationRow } from '../../db/annotation-queries.ts';
import type { HighlightRow } from '../../db/rows.ts';
import styles from './annotation-quote.module.css';
import { matchable } from './use-match-painting.ts';

interface AnnotationQuoteProps {
  readonly annotation: AnnotationRow;
  /** All of it, in large type. */
  readonly isLarge?: boolean;
}

/** The words that an annotation is about, with its colour as a rule beside them. */
export function AnnotationQuote({ annotation, isLarge = false }: AnnotationQuoteProps) {
  const { t } = useTranslation();
  const highlight = annotation.kind === 'highlight' ? annotation.row : annotation.highlight;
  if (highlight !== undefined) return <HighlightQuote highlight={highlight} isLarge={isLarge} />;
  const target = annotation.kind === 'note' ? annotation.row.target : null;
  if (target === null) return <p className={styles.about}>{t('notebook.onArticle')}</p>;
  return (
    <blockquote className={styles.quote} data-kind="paragraph" data-large={isLarge}>
      <p className={styles.text}>{target.quote.exact}</p>
    </blockquote>
  );
}

function HighlightQuote({
  highlight,
  isLarge,
}: {
  readonly highlight: HighlightRow;
  readonly isLarge: boolean;
}) {
  const { articleId, color, style, targets } = highlight;
  return (
    <blockquote className={styles.quote} data-color={color} data-style={style} data-large={isLarge}>
      {targets.map(({ blockId, quote, position }) => (
        <p key={`${blockId} ${position.start}`} className={styles.text}>
          <span {...matchable(articleId)}>{quote.exact}</span>
        </p>
      ))}
    </blockquote>
  );
}
