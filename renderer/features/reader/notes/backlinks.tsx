import { CornerDownLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Backlink } from '../../../db/use-backlinks.ts';
import { notePlainText } from '../../../notes/note-plain-text.ts';
import { useReaderHost } from '../../../services/reader-host.ts';
import { useArticleContext } from '../article-context.ts';
import styles from './notes.module.css';
import { placeAttributes } from './place-attributes.ts';

interface BacklinksProps {
  readonly backlinks: readonly Backlink[];
  /** The block that the links lead to; null for the article. */
  readonly blockId: string | null;
}

/** How much of a note is quoted. */
const LONGEST_QUOTE = 90;

/** Notes elsewhere that link here: each leads to where it stands. */
export function Backlinks({ backlinks, blockId }: BacklinksProps) {
  const { t } = useTranslation();
  const { articleId } = useArticleContext();
  const { openArticle } = useReaderHost();
  if (backlinks.length === 0) return null;
  return (
    <aside
      role="note"
      className={blockId === null ? styles.linkedFrom : styles.note}
      aria-label={t('notes.linkedFrom')}
      data-color="none"
      {...placeAttributes({ blockId, start: 0 })}
    >
      <h2 className={styles.linkedTitle}>
        <CornerDownLeft size={12} strokeWidth={1.75} aria-hidden />
        {t('notes.linkedFrom')}
      </h2>
      <ul className={styles.linkedList}>
        {backlinks.map(({ note, title }) => (
          <li key={note.id}>
            <button
              type="button"
              onClick={() =>
                openArticle(note.articleId, { blockId: note.target?.blockId ?? null, annotationId: note.id })
              }
            >
              <strong>{note.articleId === articleId ? t('notes.thisArticle') : title}</strong>
              <span>{quoteOf(note.text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The beginning of a note without its signs. */
function quoteOf(text: string): string {
  const plain = notePlainText(text);
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}
