import { openZip } from '../archive/zip-archive.ts';
import type { SourceDocument } from '../document-reader.ts';
import type { Draft } from '../draft.ts';
import { readContents } from './epub-contents.ts';
import { withoutContentsLists } from './epub-contents-lists.ts';
import { withCover } from './epub-cover.ts';
import { withWholeHeadings } from './epub-headings.ts';
import { readBookMetadata } from './epub-metadata.ts';
import { withNotes } from './epub-note-blocks.ts';
import { withOutline } from './epub-outline.ts';
import { readPackage } from './epub-package.ts';
import { readPages } from './epub-pages.ts';
import { bookFiles } from './epub-paths.ts';
import { refuseProtected } from './epub-protection.ts';
import { firstProse, withoutTitles } from './epub-titles.ts';

/**
 * Reads a book (EPUB 2 and 3) as one article: its chapters in reading order under headings that nest as its table of
 * contents does, its cover first, its notes as footnotes.
 * @throws LecternError `encrypted` for a book with DRM, `damaged` for one without a package document or readable pages,
 *   `archive-too-large`, `file-too-large`, or `parse-failed` for a chapter nested too deep
 */
export async function readEpub({ bytes }: SourceDocument): Promise<Draft> {
  const zip = openZip(bytes);
  await refuseProtected(zip);
  const files = bookFiles(zip);
  const book = await readPackage(zip, files);
  const contents = await readContents(zip, files, book);
  const metadata = readBookMetadata(book.document);
  const text = await readPages(zip, files, book);
  const { blocks, gone } = withoutContentsLists(withNotes(text.blocks, text.noteSigns), contents);
  const skipped = new Set([...gone, ...text.emptyPages]);
  const labels = contents.map(({ label }) => label);
  const outlined = withOutline(withWholeHeadings(blocks, labels), contents, metadata.title, skipped);
  return {
    ...metadata,
    excerpt: metadata.excerpt ?? firstProse(outlined),
    blocks: await withCover(withoutTitles(outlined, metadata.title), zip, files, book, metadata.title),
    readImage: async (src) => (zip.has(src) ? zip.read(src) : null),
  };
}
