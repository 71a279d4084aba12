import type { BlockTarget } from '../../shared/annotation.ts';
import type { Block } from '../../shared/article.ts';
import { blockText, textFingerprint } from '../../shared/block-text.ts';

/** Characters of context on each side, as Hypothesis and Apache Annotator keep them. */
const CONTEXT_LENGTH = 32;

/** Describes a stretch of a block so that it can be found again: position, quote with context, fingerprint. */
export function describeRange(block: Block, start: number, end: number): BlockTarget {
  const text = blockText(block);
  return {
    blockId: block.id,
    position: { type: 'TextPositionSelector', start, end },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, end + CONTEXT_LENGTH),
    },
    blockHash: textFingerprint(text),
  };
}

/** Describes a whole block (a note stands beside all of it). */
export function describeBlock(block: Block): BlockTarget {
  return describeRange(block, 0, blockText(block).length);
}
