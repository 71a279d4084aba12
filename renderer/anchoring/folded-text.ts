import type { BlockRange } from './dom-range.ts';
import type { BlockTexts } from './match-quote.ts';

const SPACE = 0x20;

/** Characters that typography exchanges for one another, by code unit. */
const FOLDED: ReadonlyMap<number, number> = new Map(
  [
    ["'", '‘’ʼ‛'],
    ['"', '“”„«»'],
    ['-', '‐‑–—−'],
    [' ', '\u00a0\u1680\u2028\u2029\u205f\u3000'],
  ].flatMap(([to = '', from = '']) =>
    [...from].map((char) => [char.charCodeAt(0), to.charCodeAt(0)] as const),
  ),
);

/** Soft hyphens and other characters without width. */
const INVISIBLE: ReadonlySet<number> = new Set([0xad, 0x200b, 0x2060, 0xfeff]);

/** Where a block stands in the folded text. */
interface FoldedBlock {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a whole article as one line: blocks and words apart by one space, quotes, dashes and spaces of one kind
 * each. A paragraph that was split or merged, or typeset anew, reads the same. Offsets lead back to the blocks.
 */
export class FoldedText {
  readonly text: string;
  readonly blocks: readonly FoldedBlock[];
  /** Of each folded character, where it stands in its block. */
  readonly #offsets: Int32Array;
  readonly #indexById: ReadonlyMap<string, number>;

  constructor(texts: BlockTexts) {
    let length = 0;
    for (const text of texts.values()) length += text.length + 1;
    const folder = new Folder(length);
    this.blocks = [...texts].map(([id, text]) => ({ id, ...folder.add(text) }));
    this.text = folder.text();
    this.#offsets = folder.offsets;
    this.#indexById = new Map(this.blocks.map(({ id }, index) => [id, index]));
  }

  /** The folded stretch of a block's stretch; null where the block is not there or nothing of it is visible. */
  fold({ blockId, start, end }: BlockRange): { readonly start: number; readonly end: number } | null {
    const block = this.blocks[this.#indexById.get(blockId) ?? -1];
    if (block === undefined) return null;
    const from = this.#firstFrom(block, start);
    const to = this.#firstFrom(block, end);
    return from < to ? { start: from, end: to } : null;
  }

  /** The stretches of blocks that a folded stretch covers, in reading order. */
  unfold(start: number, end: number): readonly BlockRange[] {
    const ranges: BlockRange[] = [];
    for (let index = this.blockIndexAt(start); index < this.blocks.length; index += 1) {
      const block = this.blocks[index];
      if (block === undefined || block.start >= end) break;
      const from = this.#visibleFrom(Math.max(block.start, start), Math.min(block.end, end));
      const to = this.#visibleTo(from, Math.min(block.end, end));
      if (from >= to) continue;
      const last = this.#offsets[to - 1] ?? 0;
      ranges.push({ blockId: block.id, start: this.#offsets[from] ?? 0, end: last + 1 });
    }
    return ranges;
  }

  /** Index of the last block that starts at or before an offset. */
  blockIndexAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #firstFrom(block: FoldedBlock, offset: number): number {
    let low = block.start;
    let high = block.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #visibleFrom(start: number, end: number): number {
    let at = start;
    while (at < end && this.text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #visibleTo(start: number, end: number): number {
    let at = end;
    while (at > start && this.text.charCodeAt(at - 1) === SPACE) at -= 1;
    return at;
  }
}

/** Folds one text as articles are folded. */
export function foldString(text: string): string {
  const folder = new Folder(text.length + 1);
  folder.add(text);
  return folder.text();
}

class Folder {
  readonly offsets: Int32Array;
  readonly #units: Uint16Array;
  #length = 0;

  constructor(capacity: number) {
    this.offsets = new Int32Array(capacity);
    this.#units = new Uint16Array(capacity);
  }

  /** Adds a block; answers where it stands. */
  add(text: string): { readonly start: number; readonly end: number } {
    if (this.#length > 0) this.#put(SPACE, 0);
    const start = this.#length;
    for (let at = 0; at < text.length; at += 1) {
      const unit = foldUnit(text.charCodeAt(at));
      if (unit === null) continue;
      if (unit === SPACE && (this.#length === start || this.#units[this.#length - 1] === SPACE)) continue;
      this.#put(unit, at);
    }
    if (this.#length > start && this.#units[this.#length - 1] === SPACE) this.#length -= 1;
    const end = this.#length;
    // A block without text leaves no second space.
    if (end === start && start > 0) this.#length -= 1;
    return { start: Math.min(start, this.#length), end: this.#length };
  }

  text(): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units.subarray(0, this.#length));
  }

  #put(unit: number, offset: number): void {
    this.#units[this.#length] = unit;
    this.offsets[this.#length] = offset;
    this.#length += 1;
  }
}

/** Null for a character that is not seen. */
function foldUnit(unit: number): number | null {
  if (unit <= SPACE || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f) return SPACE;
  if (unit < 0x7f) return unit;
  return INVISIBLE.has(unit) ? null : (FOLDED.get(unit) ?? unit);
}
