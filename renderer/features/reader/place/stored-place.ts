import type { BlockTarget } from '../../../../shared/annotation.ts';
import type { Block } from '../../../../shared/article.ts';
import { anchorTarget } from '../../../anchoring/anchor.ts';
import { describeRange } from '../../../anchoring/describe.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { ArticleRow } from '../../../db/rows.ts';
import { TextMeasure, type TextPlace } from './text-measure.ts';

/** So many characters tell the words at a place from others. */
const QUOTE_LENGTH = 64;

/** A place as it is stored: with its words; null where there are none. */
export function describePlace({ blockId, offset }: TextPlace, blocks: readonly Block[]): BlockTarget | null {
  const block = blocks.find(({ id }) => id === blockId);
  if (block === undefined) return null;
  const described = describeRange(block, offset, offset + QUOTE_LENGTH);
  const { exact } = described.quote;
  if (exact === '') return null;
  return { ...described, position: { ...described.position, end: offset + exact.length } };
}

/**
 * Where a person left an article, in its text as it is now: at the same words, else in the same paragraph, else, in a text
 * that has changed, after the same share. Null at the beginning.
 */
export function findStoredPlace(
  { lastPlace, lastBlockId, progress }: Pick<ArticleRow, 'lastPlace' | 'lastBlockId' | 'progress'>,
  blocks: readonly Block[],
  texts: BlockTexts,
): TextPlace | null {
  const anchored = lastPlace ? anchorTarget(lastPlace, texts) : null;
  if (anchored !== null && anchored.state !== 'orphan') {
    return { blockId: anchored.blockId, offset: anchored.start };
  }
  if (lastBlockId !== null && texts.has(lastBlockId)) return { blockId: lastBlockId, offset: 0 };
  return lastPlace ? new TextMeasure(blocks).placeAt(progress) : null;
}
