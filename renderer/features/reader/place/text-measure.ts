import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';

/** A place in an article's text. */
export interface TextPlace {
  readonly blockId: string;
  /** Characters of the block's canonical text before it. */
  readonly offset: number;
}

/** How much text stands before each place of an article. Characters stand for words: within one text they agree. */
export class TextMeasure {
  readonly #startOf = new Map<string, number>();
  readonly #total: number;

  constructor(blocks: readonly Block[]) {
    let start = 0;
    for (const block of blocks) {
      this.#startOf.set(block.id, start);
      // Notes are looked up, not read through.
      if (block.kind !== 'footnote') start += blockText(block).length;
    }
    this.#total = start;
  }

  /** Share of the text before a place, 0 to 1. */
  shareBefore({ blockId, offset }: TextPlace): number {
    const start = this.#startOf.get(blockId);
    if (start === undefined || this.#total === 0) return 0;
    return Math.min(1, (start + offset) / this.#total);
  }

  /** The place that has a share of the text before it; null in an article without text. */
  placeAt(share: number): TextPlace | null {
    const wanted = share * this.#total;
    let found: TextPlace | null = null;
    for (const [blockId, start] of this.#startOf) {
      if (start > wanted) break;
      found = { blockId, offset: Math.floor(wanted - start) };
    }
    return this.#total === 0 ? null : found;
  }
}
