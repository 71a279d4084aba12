import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, ImageBlock } from '../../../../shared/article.ts';
import { inlineText } from '../../../../shared/block-text.ts';
import { useAsset } from '../../../db/use-asset.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { assetId } from './picture-source.ts';
import styles from './pictures.module.css';

interface EnlargedPictureProps {
  readonly articleId: string;
  readonly blocks: readonly Block[];
  /** The block whose picture is shown, or null. */
  readonly blockId: string | null;
  readonly onChange: (blockId: string | null) => void;
}

/** A picture as large as the window shows it whole. Arrow keys go to the article's other pictures, Escape closes. */
export function EnlargedPicture({ articleId, blocks, blockId, onChange }: EnlargedPictureProps) {
  const { t } = useTranslation();
  const block = blocks.find(({ id }) => id === blockId);
  if (block?.kind !== 'image') return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const pictures = blocks.filter(isSavedPicture);
    const next = pictures[pictures.indexOf(block) + step];
    if (next !== undefined) onChange(next.id);
  };
  const caption = inlineText(block.caption);
  return (
    <Dialog
      isOpen
      size="window"
      title={block.alt === '' ? t('reader.image') : block.alt}
      closeLabel={t('app.close')}
      onClose={() => onChange(null)}
      onKeyDown={onKeyDown}
    >
      <Enlarged key={block.id} articleId={articleId} block={block} />
      {caption !== '' && caption !== block.alt && <p className={styles.enlargedCaption}>{caption}</p>}
    </Dialog>
  );
}

function Enlarged({ articleId, block }: { readonly articleId: string; readonly block: ImageBlock }) {
  const url = useAsset(articleId, assetId(block.src) ?? '', true);
  return (
    <div className={styles.enlarged}>
      {typeof url === 'string' && <img src={url} alt={block.alt} draggable={false} />}
    </div>
  );
}

function isSavedPicture(block: Block): block is ImageBlock {
  return block.kind === 'image' && assetId(block.src) !== null;
}
