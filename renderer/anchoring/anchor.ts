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

/** A quote and the context that agrees must have so many characters, else they prove nothing. */
const LEAST_EVIDENCE = 32;

/** Canonical texts of an article's blocks by id, in reading order. */
export function blockTexts(blocks: readonly Block[]): BlockTexts {
  return new Map(blocks.map((block) => [block.id, blockText(block)]));
}

/**
 * Finds a target in a text of which nothing else is known: at its position when the quote is there, else in the block
 * that has the remembered fingerprint, else by its quote. `exact` and `moved` say that it cannot be another passage: the
 * quote with its context, or the block, is there once. Where it could be, the best place is `uncertain`.
 */
export function anchorTarget(target: BlockTarget, texts: BlockTexts): Anchored {
  return atPosition(target, texts) ?? inSameBlock(target, texts) ?? byQuote(target, texts);
}

function atPosition(target: BlockTarget, texts: BlockTexts): Anchored | null {
  const text = texts.get(target.blockId);
  const { start, end } = target.position;
  const isUnchanged = text !== undefined && textFingerprint(text) === target.blockHash;
  if (text === undefined || !standsAtPosition(target, text, isUnchanged)) return null;
  const passage = isUnchanged ? text : target.quote.prefix + target.quote.exact + target.quote.suffix;
  const isSure =
    (isUnchanged || passage.length >= LEAST_EVIDENCE) && isOnlyIn(passage, target.blockId, texts);
  return { state: isSure ? 'exact' : 'uncertain', blockId: target.blockId, start, end };
}

/** Whether no other block has the passage, and this one has it once. */
function isOnlyIn(passage: string, blockId: string, texts: BlockTexts): boolean {
  if (passage === '') return true;
  for (const [id, text] of texts) {
    const first = text.indexOf(passage);
    if (first >= 0 && (id !== blockId || text.indexOf(passage, first + 1) >= 0)) return false;
  }
  return true;
}

const idsByFingerprint = new WeakMap<BlockTexts, ReadonlyMap<string, readonly string[]>>();

function inSameBlock(target: BlockTarget, texts: BlockTexts): Anchored | null {
  const ids = fingerprintsOf(texts).get(target.blockHash) ?? [];
  const [blockId] = ids;
  const text = blockId === undefined ? undefined : texts.get(blockId);
  const { start, end } = target.position;
  if (blockId === undefined || text === undefined || text.slice(start, end) !== target.quote.exact)
    return null;
  if (text === '') return null;
  const isSure = ids.length === 1 && text.length >= LEAST_EVIDENCE;
  return { state: isSure ? 'moved' : 'uncertain', blockId, start, end };
}

/** Made once a text, and only when a target is not where it was. */
function fingerprintsOf(texts: BlockTexts): ReadonlyMap<string, readonly string[]> {
  const known = idsByFingerprint.get(texts);
  if (known !== undefined) return known;
  const ids = new Map<string, string[]>();
  for (const [id, text] of texts) {
    const fingerprint = textFingerprint(text);
    const same = ids.get(fingerprint);
    if (same === undefined) ids.set(fingerprint, [id]);
    else same.push(id);
  }
  idsByFingerprint.set(texts, ids);
  return ids;
}

function byQuote({ quote }: BlockTarget, texts: BlockTexts): Anchored {
  const [best, runnerUp] = matchQuote(quote, texts);
  if (best === undefined) return { state: 'orphan' };
  const isClear = runnerUp === undefined || best.contextLength - runnerUp.contextLength >= CONTEXT_MARGIN;
  const isSure = isClear && quote.exact.length + best.contextLength >= LEAST_EVIDENCE;
  return { state: isSure ? 'moved' : 'uncertain', blockId: best.blockId, start: best.start, end: best.end };
}
