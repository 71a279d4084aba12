import type { HeadingLevel, Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { onlyImages, paragraphsOf, tidyInlines } from '../inlines.ts';
import { isBlockElement, isUnread, wrapsBlocks } from './html-elements.ts';
import { figureImages, isFigure } from './html-figures.ts';
import { collectInlines } from './html-inlines.ts';
import { findNotes, namesOf, type PageNote } from './html-notes.ts';
import { codeBlock, isDataTable, tableBlock } from './html-objects.ts';
import { noteBlock } from './note-block.ts';

/** A list item being read; its first text opens the block and its further paragraphs join it. */
interface OpenItem {
  readonly depth: number;
  readonly ordinal: number | null;
  inlines: Inline[] | null;
}

interface Context {
  readonly heading: HeadingLevel | null;
  /** Inside `dt`. */
  readonly isTerm: boolean;
  readonly quoteDepth: number;
  readonly listDepth: number;
  readonly item: OpenItem | null;
}

const OUTERMOST: Context = { heading: null, isTerm: false, quoteDepth: 0, listDepth: 0, item: null };

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const CODE = new Set(['pre', 'xmp', 'listing', 'plaintext']);

/** What of a page is read. */
export interface Selection {
  /** The page's notes; without them those that `root` holds. */
  readonly notes?: ReadonlyMap<Element, PageNote>;
  readonly isLeftOut?: (element: Element) => boolean;
}

/**
 * The blocks that `root` shows, in reading order, with the names (`id`, `name`) that links inside the page point at.
 * Only text, known inline marks, safe addresses and image sources get out; everything else of the markup is forgotten.
 * Recursion is bounded: Chromium's HTML parser flattens what is nested deeper than 512 elements.
 */
export function htmlToBlocks(
  root: Element,
  baseUrl: string | null,
  { notes = findNotes(root), isLeftOut = () => false }: Selection = {},
): readonly DraftBlock[] {
  const walk = new HtmlWalk(baseUrl, notes, isLeftOut);
  walk.read(root);
  return walk.blocks;
}

class HtmlWalk {
  readonly blocks: DraftBlock[] = [];
  private readonly baseUrl: string | null;
  private readonly notes: ReadonlyMap<Element, PageNote>;
  private readonly isLeftOut: (element: Element) => boolean;
  private pending: Inline[] = [];
  /** Names met since the last block; the next one bears them. */
  private anchors: string[] = [];

  constructor(
    baseUrl: string | null,
    notes: ReadonlyMap<Element, PageNote>,
    isLeftOut: (element: Element) => boolean,
  ) {
    this.baseUrl = baseUrl;
    this.notes = notes;
    this.isLeftOut = isLeftOut;
  }

  read(root: Element): void {
    this.element(root, OUTERMOST);
    this.flush(OUTERMOST);
  }

  private element(element: Element, context: Context): void {
    if (isUnread(element)) {
      collectInlines(element, this.baseUrl, this.pending);
      return;
    }
    if (this.isLeftOut(element) || this.isSignOfNote(element)) return;
    const note = this.notes.get(element);
    if (note !== undefined) this.note(element, note, context);
    else if (isBlockElement(element)) {
      this.flush(context);
      this.anchors.push(...namesOf(element));
      this.block(element, context);
    } else if (wrapsBlocks(element)) {
      this.anchors.push(...namesOf(element));
      this.children(element, context);
    } else this.inline(element);
  }

  /** docutils sets a note's sign in a term and its text in the definition. */
  private isSignOfNote(element: Element): boolean {
    const next = element.localName === 'dt' ? element.nextElementSibling : null;
    return next !== null && this.notes.has(next);
  }

  private inline(element: Element): void {
    this.anchors.push(...namesOf(element));
    if (element.firstElementChild !== null) this.innerNames(element);
    collectInlines(element, this.baseUrl, this.pending);
  }

  private innerNames(element: Element): void {
    for (const named of element.querySelectorAll('[id], a[name]')) this.anchors.push(...namesOf(named));
  }

  private children(parent: Element, context: Context): void {
    for (const child of parent.childNodes) {
      if (child instanceof Element) this.element(child, context);
      else collectInlines(child, this.baseUrl, this.pending);
    }
  }

  /** Reads the content of an element as lines of its own. */
  private container(element: Element, context: Context): void {
    this.children(element, context);
    this.flush(context);
  }

  private block(element: Element, context: Context): void {
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) {
      this.container(element, { ...context, heading: Number(name[1]) as HeadingLevel });
    } else if (LISTS.has(name)) this.list(element, context);
    else if (name === 'blockquote') {
      const quoteDepth = Math.min(context.quoteDepth + 1, LIMITS.nesting);
      this.container(element, { ...context, quoteDepth, item: null });
    } else if (name === 'dt') this.container(element, { ...context, isTerm: true });
    else if (name === 'dd') this.container(element, { ...context, isTerm: false });
    else if (!this.object(element, context)) this.container(element, context);
  }

  /** Reads what is a block by itself; false when the element is none. */
  private object(element: Element, context: Context): boolean {
    if (CODE.has(element.localName)) this.whole(element, codeBlock(element));
    else if (element.localName === 'hr') this.push({ kind: 'rule' });
    else if (isDataTable(element)) this.whole(element, tableBlock(element, this.baseUrl));
    else if (isFigure(element)) return this.figure(element, context);
    else return false;
    return true;
  }

  /** Keeps a block that was read in one piece, the names inside included. */
  private whole(element: Element, block: DraftBlock | null): void {
    this.innerNames(element);
    if (block !== null) this.push(block);
  }

  private list(list: Element, context: Context): void {
    const isOrdered = list.localName === 'ol';
    const step = list.hasAttribute('reversed') ? -1 : 1;
    const items = step === -1 ? [...list.children].filter(({ localName }) => localName === 'li').length : 1;
    const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
    let ordinal = Number.isInteger(start) ? start : items;
    for (const child of list.children) {
      if (child.localName !== 'li' || this.notes.has(child)) {
        this.element(child, { ...context, listDepth: context.listDepth + 1, item: null });
        continue;
      }
      if (isUnread(child) || this.isLeftOut(child)) continue;
      const value = Number.parseInt(child.getAttribute('value') ?? '', 10);
      if (isOrdered && Number.isInteger(value)) ordinal = value;
      this.anchors.push(...namesOf(child));
      this.item(child, context, isOrdered ? ordinal : null);
      ordinal += step;
    }
    this.flush(context);
  }

  private item(element: Element, context: Context, ordinal: number | null): void {
    const depth = Math.min(context.listDepth, LIMITS.nesting);
    const item: OpenItem = { depth, ordinal, inlines: null };
    this.container(element, { ...context, listDepth: context.listDepth + 1, item });
  }

  private figure(element: Element, context: Context): boolean {
    const images = figureImages(element, this.baseUrl);
    if (images === null) {
      this.container(element, context);
      return true;
    }
    this.innerNames(element);
    for (const image of images) this.push(image);
    return true;
  }

  private note(element: Element, note: PageNote, context: Context): void {
    this.flush(context);
    this.innerNames(element);
    this.anchors.push(...note.anchors, ...namesOf(element));
    const block = noteBlock(element, note.label, this.baseUrl);
    if (block !== null) this.push(block);
  }

  /** Ends the line being read and keeps it as the kind of block that its place asks for. */
  private flush(context: Context): void {
    if (this.pending.length === 0) return;
    const inlines = tidyInlines(this.pending);
    this.pending = [];
    const isOneLine = context.heading !== null || context.item !== null;
    for (const part of isOneLine ? [inlines] : paragraphsOf(inlines)) this.line(part, context);
  }

  private line(inlines: readonly Inline[], context: Context): void {
    const images = onlyImages(inlines);
    if (images !== null) {
      for (const { src, alt } of images) this.push({ kind: 'image', src, alt, caption: [], credit: null });
    } else if (inlineText(inlines).trim() !== '') this.keep(inlines, context);
  }

  private keep(inlines: readonly Inline[], { heading, isTerm, item, quoteDepth }: Context): void {
    const marked: readonly Inline[] = isTerm ? [{ kind: 'strong', children: inlines }] : inlines;
    if (heading !== null) this.push({ kind: 'heading', level: heading, inlines });
    else if (item !== null) this.keepInItem(marked, item);
    else if (quoteDepth > 0) this.push({ kind: 'quote', depth: quoteDepth, inlines: marked });
    else this.push({ kind: 'paragraph', inlines: marked });
  }

  private keepInItem(inlines: readonly Inline[], item: OpenItem): void {
    if (item.inlines === null) {
      item.inlines = [...inlines];
      this.push({ kind: 'listItem', depth: item.depth, ordinal: item.ordinal, inlines: item.inlines });
      return;
    }
    const last = this.blocks.at(-1);
    if (last?.kind !== 'listItem' || last.inlines !== item.inlines) {
      this.push({ kind: 'paragraph', inlines });
      return;
    }
    item.inlines.push({ kind: 'lineBreak' });
    for (const inline of inlines) item.inlines.push(inline);
  }

  private push(block: DraftBlock): void {
    if (this.anchors.length === 0) this.blocks.push(block);
    else this.blocks.push({ ...block, anchors: [...new Set(this.anchors)] });
    this.anchors = [];
  }
}
