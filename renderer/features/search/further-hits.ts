import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { snippet } from '../../search/matching/snippet.ts';
import type { BlockMatches, Hit } from '../../search/protocol.ts';

/**
 * All hits in an article's text, in reading order, but for those that are shown already.
 * @param matches where the query stands in the article's blocks
 */
export function furtherHits(
  blocks: readonly Block[],
  matches: readonly BlockMatches[],
  shown: readonly Hit[],
): readonly Hit[] {
  const isShown = new Set(shown.filter(({ place }) => place === 'text').map(({ blockId }) => blockId));
  const indexes = new Map(blocks.map(({ id }, index) => [id, index]));
  return matches.flatMap(({ blockId, matches: ranges }): readonly Hit[] => {
    const blockIndex = indexes.get(blockId);
    const block = blockIndex === undefined ? undefined : blocks[blockIndex];
    const target = ranges[0];
    if (blockIndex === undefined || block === undefined || target === undefined || isShown.has(blockId))
      return [];
    const shownText = snippet(blockText(block), ranges);
    return [
      { place: 'text', annotationId: null, blockId, blockIndex, snippet: shownText, target, reasons: [] },
    ];
  });
}
