import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageBlock } from '../../../../shared/article.ts';
import { useAsset } from '../../../db/use-asset.ts';
import { useArticleContext } from '../article-context.ts';
import { MissingPicture } from './missing-picture.tsx';
import { assetId } from './picture-source.ts';
import styles from './pictures.module.css';
import { useIsNear } from './use-is-near.ts';

/** Pictures taller than this are whole pages: shrunk to the window's height they could not be read. */
const TALLEST_SHRUNK = 2;

/** The picture of an image block, or its place where it was not saved. */
export function BlockPicture({ block }: { readonly block: ImageBlock }) {
  const id = assetId(block.src);
  return id === null ? (
    <MissingPicture src={block.src} alt={block.alt} />
  ) : (
    <SavedPicture block={block} id={id} />
  );
}

/** A button, since a click or Enter enlarges it. Its place is kept before the picture is there. */
function SavedPicture({ block, id }: { readonly block: ImageBlock; readonly id: string }) {
  const { t } = useTranslation();
  const { articleId, enlarge } = useArticleContext();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const url = useAsset(articleId, id, useIsNear(element));
  if (url === null) return <MissingPicture src={block.src} alt={block.alt} />;
  return (
    <button
      ref={setElement}
      type="button"
      className={styles.picture}
      style={placeOf(block)}
      aria-haspopup="dialog"
      aria-label={block.alt === '' ? t('reader.image') : block.alt}
      title={t('reader.enlarge')}
      data-text-skip=""
      onClick={() => enlarge(block.id)}
    >
      {url !== undefined && <img src={url} alt={block.alt} draggable={false} />}
    </button>
  );
}

/** As wide as the picture is or the column, and no higher than the window, where that leaves it readable. */
function placeOf({ width, height }: ImageBlock): CSSProperties {
  if (width === undefined || height === undefined) return {};
  const ratio = width / height;
  const heights = 1 / ratio > TALLEST_SHRUNK ? '' : `, calc(85vh * ${ratio})`;
  return { aspectRatio: ratio, inlineSize: `min(100%, ${width}px${heights})` };
}
