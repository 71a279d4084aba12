import { blockText } from '../../../shared/block-text.ts';
import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { BookNotes } from './epub-notes.ts';
import type { BookPackage, ManifestItem } from './epub-package.ts';
import { preparePage } from './epub-page.ts';
import { anchorOf, type BookFiles, fileAnchor } from './epub-paths.ts';
import { parsePage } from './epub-xml.ts';

/** The text of a book's pages, one after the other. */
export interface BookText {
  readonly blocks: readonly DraftBlock[];
  /** Signs of the notes, by anchor. */
  readonly noteSigns: ReadonlyMap<string, string>;
  /** Places of pages that show nothing: links to them lead to what follows. */
  readonly emptyPages: ReadonlySet<string>;
}

/**
 * Reads the pages of the spine; then those outside the reading order (`linear="no"`, or in no spine at all) that a link
 * leads to. A page that is missing or damaged is passed over.
 * @throws LecternError `damaged` when no page can be read, `file-too-large`, `archive-too-large` or `parse-failed`
 */
export async function readPages(zip: ZipArchive, files: BookFiles, book: BookPackage): Promise<BookText> {
  const reader = new PageReader(zip, files);
  const linear = book.spine.filter(({ isLinear }) => isLinear).map(({ item }) => item);
  for (const item of linear) await reader.read(item);
  const read = new Set(linear.map(({ path }) => path));
  for (const item of book.items) {
    if (!read.has(item.path) && isPage(item) && reader.isLinked(item.path)) {
      read.add(item.path);
      await reader.read(item);
    }
  }
  if (reader.pages === 0) throw new LecternError('damaged', 'No page of the book can be read.');
  return reader.text();
}

function isPage({ mediaType, properties }: ManifestItem): boolean {
  return /^(?:application\/xhtml\+xml|text\/html)$/.test(mediaType) && !properties.includes('nav');
}

class PageReader {
  pages = 0;
  private readonly zip: ZipArchive;
  private readonly files: BookFiles;
  private readonly blocks: DraftBlock[] = [];
  private readonly notes = new BookNotes();
  private readonly linkedPages = new Set<string>();
  private readonly emptyPages = new Set<string>();
  /** Names of places that stand before the next block. */
  private waiting: string[] = [];
  private characters = 0;
  private elements = 0;

  constructor(zip: ZipArchive, files: BookFiles) {
    this.zip = zip;
    this.files = files;
  }

  async read(item: ManifestItem): Promise<void> {
    const start = anchorOf({ path: item.path, fragment: '' });
    this.waiting.push(start);
    const blocks = item.mediaType.startsWith('image/') ? this.picture(item) : await this.page(item.path);
    if (blocks === null) return;
    this.pages += 1;
    if (blocks.every(isSilent)) this.emptyPages.add(start);
    for (const block of blocks) this.keep(block);
  }

  isLinked(path: string): boolean {
    return this.linkedPages.has(`${path}#`);
  }

  text(): BookText {
    const { blocks, waiting, notes, emptyPages } = this;
    const last = blocks.at(-1);
    if (last !== undefined) blocks[blocks.length - 1] = withAnchors(last, waiting);
    return { blocks, noteSigns: notes.signs, emptyPages };
  }

  private picture({ path }: ManifestItem): readonly DraftBlock[] {
    return [{ kind: 'image', src: path, alt: '', caption: [], credit: null }];
  }

  private async page(path: string): Promise<readonly DraftBlock[] | null> {
    const source = await this.source(path);
    if (source === null) return null;
    this.count(source);
    const root = preparePage(parsePage(source), path, this.files);
    for (const link of root.querySelectorAll('a[href^="#"]')) {
      this.linkedPages.add(fileAnchor(link.getAttribute('href')?.slice(1) ?? ''));
    }
    this.notes.read(root, path);
    return htmlToBlocks(root, null);
  }

  /** @throws LecternError `file-too-large` when this and the pages before are more than a book */
  private count(source: string): void {
    this.characters += source.length;
    for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) {
      if (source[at + 1] !== '/') this.elements += 1;
    }
    if (this.characters > LIMITS.pageCharacters || this.elements > LIMITS.bookElements) {
      throw new LecternError(
        'file-too-large',
        'The book holds more characters or elements than any real one.',
      );
    }
  }

  private async source(path: string): Promise<string | null> {
    if (!this.zip.has(path)) return null;
    try {
      return await this.zip.readText(path);
    } catch (error) {
      // The other chapters of a damaged book are worth having.
      if (error instanceof LecternError && error.code === 'damaged') return null;
      throw error;
    }
  }

  private keep(block: DraftBlock): void {
    if (this.blocks.length >= LIMITS.blocks) {
      throw new LecternError('file-too-large', `The book holds more than ${LIMITS.blocks} paragraphs.`);
    }
    this.blocks.push(withAnchors(block, this.waiting));
    this.waiting = [];
  }
}

function isSilent(block: DraftBlock): boolean {
  return blockText(withAnyId(block)).trim() === '';
}

function withAnchors(block: DraftBlock, anchors: readonly string[]): DraftBlock {
  return anchors.length === 0 ? block : { ...block, anchors: [...(block.anchors ?? []), ...anchors] };
}
