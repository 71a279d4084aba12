import { useTranslation } from 'react-i18next';
import type { FootnoteBlock } from '../../../../shared/article.ts';
import { useArticleContext } from '../article-context.ts';
import styles from './jumps.module.css';

/** The label of a note, a link to where the text refers to it. */
export function NoteLabel({ note }: { readonly note: FootnoteBlock }) {
  const { t } = useTranslation();
  const { jumpToReference } = useArticleContext();
  const name = t('reader.backToText', { label: note.label });
  return (
    <a
      className={styles.label}
      role="doc-backlink"
      href={`#${note.id}`}
      aria-label={name}
      title={name}
      data-jump="back"
      onClick={(event) => {
        event.preventDefault();
        jumpToReference(note.id);
      }}
    >
      {note.label}
    </a>
  );
}
