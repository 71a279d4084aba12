import { ImageOff } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import type { Inline } from '../../../../shared/article.ts';
import { useAsset } from '../../../db/use-asset.ts';
import { useArticleContext } from '../article-context.ts';
import { useMissingLabel } from './missing-picture.tsx';
import { assetId } from './picture-source.ts';
import styles from './pictures.module.css';
import { useIsNear } from './use-is-near.ts';

type InlineImage = Extract<Inline, { kind: 'image' }>;

/** A picture whose text is so short stands for a letter (an emoji) and is as high as one. */
const LETTER_LENGTH = 2;

/** A picture in a line. Its alternative text is part of the block's text, so it stands in the DOM, out of sight. */
export function InlinePicture({ image }: { readonly image: InlineImage }) {
  const id = assetId(image.src);
  return id === null ? <MissingInline image={image} /> : <SavedInline image={image} id={id} />;
}

function SavedInline({ image, id }: { readonly image: InlineImage; readonly id: string }) {
  const { articleId } = useArticleContext();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const url = useAsset(articleId, id, useIsNear(element));
  if (url === null) return <MissingInline image={image} />;
  const { width, height, alt } = image;
  const isLetter = alt !== '' && [...alt].length <= LETTER_LENGTH;
  const place: CSSProperties =
    width === undefined || height === undefined
      ? {}
      : { aspectRatio: width / height, ...(isLetter ? {} : { inlineSize: `${width}px` }) };
  return (
    <span ref={setElement} className={styles.inline} style={place} data-letter={isLetter}>
      {url !== undefined && <img src={url} alt="" draggable={false} />}
      <span className={styles.unseen}>{alt}</span>
    </span>
  );
}

function MissingInline({ image }: { readonly image: InlineImage }) {
  const label = useMissingLabel(image.src);
  return (
    <span className={styles.missingInline} title={label}>
      <ImageOff size={13} strokeWidth={1.75} aria-label={label} />
      {image.alt}
    </span>
  );
}
