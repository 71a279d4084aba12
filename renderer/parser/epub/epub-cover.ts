import type { ZipArchive } from '../archive/zip-archive.ts';
import type { DraftBlock } from '../draft.ts';
import type { BookPackage } from './epub-package.ts';
import { preparePage } from './epub-page.ts';
import type { BookFiles } from './epub-paths.ts';
import { elementsNamed, parsePage } from './epub-xml.ts';

/** Blocks at the beginning among which a book shows its cover itself. */
const OPENING_BLOCKS = 5;

/** Blocks that begin with the book's cover, when there is one and they do not show it already. */
export async function withCover(
  blocks: readonly DraftBlock[],
  zip: ZipArchive,
  files: BookFiles,
  book: BookPackage,
  title: string | null,
): Promise<readonly DraftBlock[]> {
  const path = await coverPath(zip, files, book);
  if (path === null || blocks.slice(0, OPENING_BLOCKS).some((block) => shows(block, path))) return blocks;
  return [{ kind: 'image', src: path, alt: title ?? '', caption: [], credit: null }, ...blocks];
}

function shows(block: DraftBlock, path: string): boolean {
  return block.kind === 'image' && block.src === path;
}

/**
 * The cover: EPUB 3's item with the property `cover-image`, else the one that the widespread `<meta name="cover">`
 * names, else the first picture of the page that EPUB 2's guide names.
 */
async function coverPath(zip: ZipArchive, files: BookFiles, book: BookPackage): Promise<string | null> {
  const id = elementsNamed(book.document, 'meta')
    .find((meta) => meta.getAttribute('name') === 'cover')
    ?.getAttribute('content');
  const item =
    book.items.find(({ properties }) => properties.includes('cover-image')) ??
    book.items.find((one) => one.id === id && one.mediaType.startsWith('image/'));
  if (item !== undefined && zip.has(item.path)) return item.path;
  if (book.coverPage === null || !zip.has(book.coverPage)) return null;
  const page = preparePage(parsePage(await zip.readText(book.coverPage)), book.coverPage, files);
  const picture = page.querySelector('img')?.getAttribute('src') ?? '';
  return zip.has(picture) ? picture : null;
}
