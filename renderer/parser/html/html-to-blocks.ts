import type { HeadingLevel, Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { onlyImages, tidyInlines } from '../inlines.ts';
import { isBlockElement, isUnread, wrapsBlocks } from './html-elements.ts';
import { collectInlines } from './html-inlines.ts';
import { codeBlock, figureImages, isDataTable, tableBlock } from './html-objects.ts';

/** A list item being read; its first text opens the block and its further paragraphs join it. */
interface OpenItem {
  readonly depth: number;
  readonly ordinal: number | null;
  inlines: Inline[] | null;
}

interface Context {
  readonly heading: HeadingLevel | null;
  readonly quoteDepth: number;
  readonly listDepth: number;
  readonly item: OpenItem | null;
}

const OUTERMOST: Context = { heading: null, quoteDepth: 0, listDepth: 0, item: null };

/**
 * The blocks that `root` shows, in reading order. Only text, known inline marks, safe addresses and image sources get
 * out; everything else of the markup is forgotten. Recursion is bounded: Chromium's HTML parser flattens what is nested
 * deeper than 512 elements.
 */
export function htmlToBlocks(root: Element, baseUrl: string | null): readonly DraftBlock[] {
  const walk = new HtmlWalk(baseUrl);
  walk.read(root);
  return walk.blocks;
}

class HtmlWalk {
  readonly blocks: DraftBlock[] = [];
  private readonly baseUrl: string | null;
  private pending: Inline[] = [];
  /** Names of the places since the last block. */
  private anchors: string[] = [];

  constructor(baseUrl: string | null) {
    this.baseUrl = baseUrl;
  }

  read(root: Element): void {
    this.element(root, OUTERMOST);
    this.flush(OUTERMOST);
    const last = this.blocks.at(-1);
    if (last !== undefined) this.blocks[this.blocks.length - 1] = this.anchored(last);
  }

  private element(element: Element, context: Context): void {
    if (isUnread(element)) return;
    if (isBlockElement(element)) {
      this.flush(context);
      this.name(element);
      this.block(element, context);
    } else if (wrapsBlocks(element)) {
      this.name(element);
      this.children(element, context);
    } else {
      this.nameAll(element);
      collectInlines(element, this.baseUrl, this.pending);
    }
  }

  private name(element: Element): void {
    const name = element.getAttribute('id') ?? '';
    if (name !== '') this.anchors.push(name);
  }

  private nameAll(element: Element): void {
    this.name(element);
    for (const inside of element.querySelectorAll('[id]')) this.name(inside);
  }

  private push(block: DraftBlock): void {
    this.blocks.push(this.anchored(block));
  }

  /** The block with the names of the places before it and in it. */
  private anchored(block: DraftBlock): DraftBlock {
    if (this.anchors.length === 0) return block;
    const anchors = [...(block.anchors ?? []), ...this.anchors];
    this.anchors = [];
    return { ...block, anchors };
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
    } else if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir')
      this.list(element, context);
    else if (name === 'blockquote') {
      const quoteDepth = Math.min(context.quoteDepth + 1, LIMITS.nesting);
      this.container(element, { ...context, quoteDepth, item: null });
    } else if (name === 'pre') {
      this.nameAll(element);
      this.push(codeBlock(element));
    } else if (name === 'hr') this.push({ kind: 'rule' });
    else if (name === 'table' && isDataTable(element)) {
      const table = tableBlock(element, this.baseUrl);
      this.nameAll(element);
      if (table !== null) this.push(table);
    } else if (name === 'figure') this.figure(element, context);
    else this.container(element, context);
  }

  private list(list: Element, context: Context): void {
    let ordinal = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
    const isOrdered = list.localName === 'ol';
    for (const child of list.children) {
      if (child.localName !== 'li') {
        this.element(child, { ...context, listDepth: context.listDepth + 1, item: null });
        continue;
      }
      if (isUnread(child)) continue;
      const value = Number.parseInt(child.getAttribute('value') ?? '', 10);
      if (isOrdered && Number.isInteger(value)) ordinal = value;
      this.item(child, context, isOrdered ? ordinal : null);
      ordinal += 1;
    }
    this.flush(context);
  }

  private item(element: Element, context: Context, ordinal: number | null): void {
    const depth = Math.min(context.listDepth, LIMITS.nesting);
    const item: OpenItem = { depth, ordinal, inlines: null };
    this.name(element);
    this.container(element, { ...context, listDepth: context.listDepth + 1, item });
  }

  private figure(element: Element, context: Context): void {
    const images = figureImages(element, this.baseUrl);
    if (images === null) this.container(element, context);
    else {
      this.nameAll(element);
      for (const image of images) this.push(image);
    }
  }

  /** Ends the line being read and keeps it as the kind of block that its place asks for. */
  private flush(context: Context): void {
    const inlines = tidyInlines(this.pending);
    this.pending = [];
    const images = onlyImages(inlines);
    if (images !== null) {
      for (const { src, alt } of images) this.push({ kind: 'image', src, alt, caption: [], credit: null });
    } else if (inlineText(inlines).trim() !== '') this.keep(inlines, context);
  }

  private keep(inlines: readonly Inline[], { heading, item, quoteDepth }: Context): void {
    if (heading !== null) this.push({ kind: 'heading', level: heading, inlines });
    else if (item !== null) this.keepInItem(inlines, item);
    else if (quoteDepth > 0) this.push({ kind: 'quote', depth: quoteDepth, inlines });
    else this.push({ kind: 'paragraph', inlines });
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
    this.blocks[this.blocks.length - 1] = this.anchored(last);
    item.inlines.push({ kind: 'lineBreak' });
    for (const inline of inlines) item.inlines.push(inline);
  }
}
