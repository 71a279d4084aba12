import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { onlyImages, tidyInlines } from '../inlines.ts';
import { type MarkedRun, nestRuns, withoutCommonLook } from './marked-runs.ts';
import type { StyleRole } from './style-role.ts';

/** A paragraph of a word processor's document. */
export interface FlowParagraph {
  readonly role: StyleRole;
  /** Its place in a list, if it is an item or goes on with one. */
  readonly item: ListPlace | null;
  readonly runs: readonly MarkedRun[];
  readonly anchors: readonly string[];
}

export interface ListPlace {
  readonly depth: number;
  readonly ordinal: number | null;
  /** A further paragraph of the item before. */
  readonly isContinued: boolean;
}

type Rows = Extract<DraftBlock, { kind: 'table' }>;

/** A subtitle may stand between title and author. */
const BLOCKS_ABOVE_AUTHOR = 2;

/**
 * Makes blocks of a word processor's paragraphs in reading order: lines of code and of verse join, captions go to their
 * image or table, the first title is the document's.
 */
export class BlockFlow {
  readonly blocks: DraftBlock[] = [];
  title: string | null = null;
  author: string | null = null;
  private anchors: string[] = [];
  /** The runs that lines are being added to. */
  private extended: Inline[] = [];
  /** The role of the paragraph before, blank ones included. */
  private before: StyleRole['kind'] = 'body';

  /** Whether there is text, and all of it is a table's heading. */
  isTableHeading = false;

  /** Names the next block. */
  anchor(name: string): void {
    this.anchors.push(name);
  }

  paragraph({ role, item, runs, anchors }: FlowParagraph): void {
    this.anchors.push(...anchors);
    const inlines = tidyInlines(nestRuns(withoutLook(role, runs)));
    if (inlines.length > 0) this.isTableHeading = role.kind === 'tableHeading';
    if (role.kind === 'code') this.code(runs);
    else if (inlines.length === 0) this.blank(role);
    else this.shown(role, item, inlines);
    this.before = inlines.length === 0 && role.kind !== 'code' ? 'body' : role.kind;
  }

  /** Adds blocks that are made already, such as a table's. */
  add(blocks: readonly DraftBlock[]): void {
    if (blocks.length === 0) return;
    for (const block of blocks) this.push(block.kind === 'table' ? this.captioned(block) : block);
    this.before = 'body';
  }

  private shown(role: StyleRole, item: ListPlace | null, inlines: readonly Inline[]): void {
    const images = onlyImages(inlines);
    if (images !== null) {
      for (const { src, alt } of images) this.push({ kind: 'image', src, alt, caption: [], credit: null });
    } else if (inlineText(inlines).trim() === '') this.blank(role);
    else if (item !== null && (role.kind === 'body' || role.kind === 'quote')) this.item(item, inlines);
    else this.styled(role, inlines);
  }

  private styled(role: StyleRole, inlines: readonly Inline[]): void {
    switch (role.kind) {
      case 'heading':
        this.push({ kind: 'heading', level: role.level, inlines });
        return;
      case 'title':
        this.titled(inlines);
        return;
      case 'author':
        this.authored(inlines);
        return;
      case 'quote':
        this.push({ kind: 'quote', depth: 1, inlines });
        return;
      case 'contents':
        this.push({ kind: 'listItem', depth: role.depth, ordinal: null, inlines });
        return;
      case 'caption':
        this.caption(inlines);
        return;
      case 'verse':
        this.verse(inlines);
        return;
      default:
        this.push({ kind: 'paragraph', inlines });
        return;
    }
  }

  private titled(inlines: readonly Inline[]): void {
    if (this.title === null && this.blocks.length === 0) {
      this.title = inlineText(inlines).replaceAll(/\s*\n\s*/g, ' ');
    } else this.push({ kind: 'heading', level: 1, inlines });
  }

  /** The author's line at the head of a document goes; others are text. */
  private authored(inlines: readonly Inline[]): void {
    if (this.author === null && this.blocks.length <= BLOCKS_ABOVE_AUTHOR) this.author = inlineText(inlines);
    else this.push({ kind: 'paragraph', inlines });
  }

  private item({ depth, ordinal, isContinued }: ListPlace, inlines: readonly Inline[]): void {
    const last = this.blocks.at(-1);
    if (isContinued && last?.kind === 'listItem') this.append(last, inlines);
    else if (isContinued) this.push({ kind: 'paragraph', inlines });
    else this.push({ kind: 'listItem', depth: Math.min(depth, LIMITS.nesting), ordinal, inlines });
  }

  private caption(inlines: readonly Inline[]): void {
    const image = inlines.find((inline) => inline.kind === 'image');
    if (image?.kind === 'image') {
      const caption = tidyInlines(inlines.filter((inline) => inline !== image));
      this.push({ kind: 'image', src: image.src, alt: image.alt, caption, credit: null });
      return;
    }
    const last = this.blocks.at(-1);
    if (last?.kind === 'image' && last.caption.length === 0) this.replaceLast({ ...last, caption: inlines });
    else if (last?.kind === 'table' && last.caption === null) {
      this.replaceLast({ ...last, caption: inlineText(inlines) });
    } else this.push({ kind: 'paragraph', inlines });
  }

  /** A caption may also stand above its table. */
  private captioned(table: Rows): Rows {
    const last = this.blocks.at(-1);
    if (this.before !== 'caption' || last?.kind !== 'paragraph') return table;
    this.blocks.pop();
    this.anchors.unshift(...(last.anchors ?? []));
    return { ...table, caption: inlineText(last.inlines) };
  }

  private verse(inlines: readonly Inline[]): void {
    const last = this.blocks.at(-1);
    if (this.before === 'verse' && last?.kind === 'paragraph') this.append(last, inlines);
    else this.push({ kind: 'paragraph', inlines });
  }

  private append(
    last: Extract<DraftBlock, { kind: 'paragraph' | 'listItem' }>,
    inlines: readonly Inline[],
  ): void {
    // Copied once, then extended in place: a poem of 100,000 lines would be copied 100,000 times.
    const longer = this.extended === last.inlines ? this.extended : [...last.inlines];
    longer.push({ kind: 'lineBreak' }, ...inlines);
    this.extended = longer;
    this.replaceLast({ ...last, inlines: longer });
  }

  private code(runs: readonly MarkedRun[]): void {
    const text = inlineText(runs.map(({ inline }) => inline));
    const last = this.blocks.at(-1);
    if (this.before === 'code' && last?.kind === 'code') {
      this.replaceLast({ ...last, text: `${last.text}\n${text}` });
    } else if (text.trim() !== '') this.push({ kind: 'code', text, language: null });
  }

  private blank(role: StyleRole): void {
    if (role.kind === 'rule') this.push({ kind: 'rule' });
  }

  private push(block: DraftBlock): void {
    const anchors = [...this.anchors, ...(block.anchors ?? [])];
    this.anchors = [];
    this.blocks.push(anchors.length > 0 ? { ...block, anchors } : block);
  }

  private replaceLast(block: DraftBlock): void {
    const anchors = [...(block.anchors ?? []), ...this.anchors];
    this.anchors = [];
    this.blocks[this.blocks.length - 1] = anchors.length > 0 ? { ...block, anchors } : block;
  }
}

/** Runs without what their style, not their text, gives them. */
function withoutLook(role: StyleRole, runs: readonly MarkedRun[]): readonly MarkedRun[] {
  if (role.kind === 'body' || role.kind === 'verse') return runs;
  return role.kind === 'contents' ? withoutPageNumber(runs) : withoutCommonLook(runs);
}

/** A line of a table of contents without the tab and the page number, which means nothing in an article. */
function withoutPageNumber(runs: readonly MarkedRun[]): readonly MarkedRun[] {
  const at = runs.findLastIndex(({ inline }) => inline.kind === 'text' && inline.text.includes('\t'));
  const found = runs[at];
  if (found?.inline.kind !== 'text') return runs;
  const text = found.inline.text;
  const end = text.lastIndexOf('\t');
  const rest = text.slice(end) + inlineText(runs.slice(at + 1).map(({ inline }) => inline));
  if (!/^\s*[\divxlc]*\s*$/i.test(rest)) return runs;
  return [...runs.slice(0, at), { ...found, inline: { kind: 'text', text: text.slice(0, end) } }];
}
