import type { AnchorState, BlockTarget } from '../../shared/annotation.ts';
import type { Block } from '../../shared/article.ts';
import { blockText, textFingerprint } from '../../shared/block-text.ts';
import { type BlockTexts, matchQuote, standsAtPosition } from './match-quote.ts';

/** Where a target stands now; an orphan stands nowhere and keeps its quote. */
export type Anchored =
  | {
      readonly state: Exclude<AnchorState, 'orphan'>;
      readonly blockId: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly state: 'orphan' };

/** The runner-up must agree on so many characters of context less, else the place is uncertain. */
const CONTEXT_MARGIN = 8;

/** Canonical texts of an article's blocks by id, in reading order. */
export function blockTexts(blocks: readonly Block[]): BlockTexts {
  return new Map(blocks.map((block) => [block.id, blockText(block)]));
}

/**
 * Finds a target again: at its position when the quote is there, else by its quote. A quote that stands in several
 * places is `moved` only when its context tells them apart; otherwise the best place is `uncertain`.
 */
export function anchorTarget(target: BlockTarget, texts: BlockTexts): Anchored {
  const text = texts.get(target.blockId);
  const { start, end } = target.position;
  if (text !== undefined && standsAtPosition(target, text, textFingerprint(text) === target.blockHash)) {
    return { state: 'exact', blockId: target.blockId, start, end };
  }
  const [best, runnerUp] = matchQuote(target.quote, texts);
  if (best === undefined) return { state: 'orphan' };
  const isClear = runnerUp === undefined || best.contextLength - runnerUp.contextLength >= CONTEXT_MARGIN;
  return { state: isClear ? 'moved' : 'uncertain', blockId: best.blockId, start: best.start, end: best.end };
}
