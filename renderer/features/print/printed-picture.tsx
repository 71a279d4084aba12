import { createContext, use } from 'react';
import { ASSET_PREFIX } from '../../../shared/article.ts';
import styles from './printed-blocks.module.css';

/** Where the pictures of the printed article are, by their id; they are there before it is laid out. */
export const PictureUrls = createContext<ReadonlyMap<string, string>>(new Map());

interface PrintedPictureProps {
  readonly src: string;
  readonly alt: string;
  readonly isInline?: boolean;
}

/** A picture, or its words where it was not saved. */
export function PrintedPicture({ src, alt, isInline = false }: PrintedPictureProps) {
  const urls = use(PictureUrls);
  const url = src.startsWith(ASSET_PREFIX) ? urls.get(src.slice(ASSET_PREFIX.length)) : undefined;
  if (url === undefined) return alt === '' ? null : <span className={styles.missing}>{alt}</span>;
  return <img className={isInline ? styles.inlinePicture : styles.picture} src={url} alt={alt} />;
}
