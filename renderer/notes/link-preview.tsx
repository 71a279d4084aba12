import { useTranslation } from 'react-i18next';
import { blockText } from '../../shared/block-text.ts';
import { useArticle, useContent } from '../db/use-articles.ts';
import styles from './note-text.module.css';

interface LinkPreviewProps {
  readonly articleId: string;
  readonly blockId: string | null;
}

/** More is read at the place itself. */
const LONGEST_TEXT = 320;

/** What a link leads to: the article, and the paragraph or how the article begins. */
export function LinkPreview({ articleId, blockId }: LinkPreviewProps) {
  const { t } = useTranslation();
  const article = useArticle(articleId);
  if (article === undefined) return null;
  if (article === null || article.deletedAt > 0) return <p>{t('notes.linkMissing')}</p>;
  return (
    <>
      <p className={styles.previewTitle}>{article.title}</p>
      {blockId === null ? (
        <p>{shortened(article.excerpt)}</p>
      ) : (
        <BlockPreview articleId={articleId} blockId={blockId} />
      )}
      <p className={styles.previewSource}>{article.siteName ?? article.sourceName}</p>
    </>
  );
}

function BlockPreview({ articleId, blockId }: { readonly articleId: string; readonly blockId: string }) {
  const content = useContent(articleId);
  const block = content?.blocks.find(({ id }) => id === blockId);
  return block === undefined ? null : <p>{shortened(blockText(block))}</p>;
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT).trimEnd()}…`;
}
