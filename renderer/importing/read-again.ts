import type { Block, ImageSrc, ImportedArticle } from '../../shared/article.ts';
import { LecternError } from '../../shared/errors.ts';
import { pictureOf } from '../db/article-writes.ts';
import type { ArticleOriginal, ImportHistory } from '../db/import-history.ts';
import type { ImportEntryKey } from '../db/import-rows.ts';
import type { Platform } from '../platform/platform.ts';
import { unpackArticle } from './unpack.ts';

/**
 * Reads the file that an article was made from once more, as it was kept, with the parser of today. Answers the key of
 * the version that this gave, to be compared and taken; null when it is what the library has.
 * @throws LecternError `file-not-found` where the file is not kept, else why it cannot be read
 */
export async function readAgain(
  platform: Pick<Platform, 'parseFile'>,
  history: Pick<ImportHistory, 'loadOriginal' | 'offerVersion'>,
  articleId: string,
): Promise<ImportEntryKey | null> {
  const original = await history.loadOriginal(articleId);
  if (original === null) throw new LecternError('file-not-found', `The file of ${articleId} is not kept`);
  const outcome = await platform.parseFile(original.article.sourceName, original.bytes);
  if (!outcome.ok) throw new LecternError(outcome.error.code, outcome.error.message);
  const fresh = partOf(outcome.articles.map(unpackArticle), original);
  if (fresh === null)
    throw new LecternError('no-content', `${original.article.title} is not in its file any more`);

  const { images, ...article } = fresh;
  const blocks = withKeptPictures(article.blocks, original.blocks);
  const isSame = article.title === original.article.title && areSame(blocks, original.blocks);
  if (isSame) return null;
  const pictures = new Map(original.pictures.map((picture) => [picture.id, picture]));
  for (const image of images) pictures.set(image.id, pictureOf(image));
  return history.offerVersion(articleId, { ...article, blocks }, [...pictures.values()]);
}

/** A file may hold many articles: the same text, else the same title, else the only one. */
function partOf(articles: readonly ImportedArticle[], { article }: ArticleOriginal): ImportedArticle | null {
  const byText = articles.find(({ contentHash }) => contentHash === article.contentHash);
  const byTitle = articles.find(({ title }) => title === article.title);
  return byText ?? byTitle ?? (articles.length === 1 ? (articles[0] ?? null) : null);
}

interface ImageNode {
  readonly kind: 'image';
  readonly src: ImageSrc;
  readonly width?: number;
  readonly height?: number;
}

/** Pictures that lay beside the file are not kept with it: those that the library has stay, where they are as many. */
function withKeptPictures(fresh: readonly Block[], present: readonly Block[]): readonly Block[] {
  const had = imagesOf(present);
  if (imagesOf(fresh).length !== had.length) return fresh;
  let at = 0;
  const json = JSON.stringify(fresh, (_key, value: unknown) => {
    if (!isImage(value)) return value;
    const kept = had[at];
    at += 1;
    if (kept === undefined || isKept(value) || !isKept(kept)) return value;
    return { ...value, src: kept.src, width: kept.width, height: kept.height };
  });
  return JSON.parse(json);
}

function imagesOf(blocks: readonly Block[]): readonly ImageNode[] {
  const images: ImageNode[] = [];
  JSON.stringify(blocks, (_key, value: unknown) => {
    if (isImage(value)) images.push(value);
    return value;
  });
  return images;
}

function isImage(value: unknown): value is ImageNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'image';
}

function isKept({ src }: ImageNode): boolean {
  return src.startsWith('asset:');
}

/** Whatever the order of their fields. */
function areSame(a: readonly Block[], b: readonly Block[]): boolean {
  return canonical(a) === canonical(b);
}

function canonical(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
