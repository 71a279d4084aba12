/** From what was ranked to what is shown: pieces of text with their matches. */
import { blockText } from '../../../shared/block-text.ts';
import type { StoredArticle } from '../article-cache.ts';
import type { Hit, TextRange } from '../protocol.ts';
import type { RankedHit } from '../ranking/ranked-hits.ts';
import { reasonsOf } from './reasons.ts';
import { densestPiece, snippet } from './snippet.ts';
import { joinedRanges, type TextMatch, type TextMatcher } from './text-matcher.ts';

const MAX_HITS = 3;

/**
 * The best hits of an article. What has changed since it was indexed and no longer matches has none, nor has the text
 * under a highlight that is a hit itself.
 */
export function hitsOf(
  ranked: readonly RankedHit[],
  article: StoredArticle,
  find: TextMatcher,
): readonly Hit[] {
  const marked = new Set(ranked.filter((hit) => hit.place === 'highlight').map((hit) => hit.blockIndex));
  const hits: Hit[] = [];
  for (const rankedHit of ranked) {
    if (hits.length === MAX_HITS) break;
    if (rankedHit.place === 'text' && marked.has(rankedHit.blockIndex)) continue;
    const hit = hitOf(rankedHit, article, find);
    if (hit !== null) hits.push(hit);
  }
  return hits;
}

function hitOf(ranked: RankedHit, article: StoredArticle, find: TextMatcher): Hit | null {
  const source = sourceOf(ranked, article);
  if (source === null) return null;
  const { text, blockId, offset } = source;
  const matches = find(text);
  // Without words it is the note or highlight as such that was asked for.
  if (matches.length === 0 && ranked.place === 'text') return null;
  const ranges = joinedRanges(matches);
  const piece = densestPiece(text, ranges);
  const shown = matches.filter((match) => match.end > piece.start && match.start < piece.end);
  return {
    place: ranked.place,
    annotationId: ranked.annotationId,
    blockId,
    blockIndex: article.blocks.findIndex((block) => block.id === blockId),
    snippet: snippet(text, ranges, piece),
    target: targetOf(shown[0], source.range, offset),
    reasons: reasonsOf(text, shown),
  };
}

interface Source {
  readonly text: string;
  readonly blockId: string;
  /** Where the text begins in the block; null when it is not the block's. */
  readonly offset: number | null;
  /** Where the article opens when no match can be shown in the block. */
  readonly range: TextRange;
}

const BLOCK_START: TextRange = { start: 0, end: 0 };

function sourceOf({ place, blockIndex, annotationId }: RankedHit, article: StoredArticle): Source | null {
  if (place === 'text') {
    const block = blockIndex === null ? undefined : article.blocks[blockIndex];
    return block ? { text: blockText(block), blockId: block.id, offset: 0, range: BLOCK_START } : null;
  }
  if (place === 'note') {
    const note = article.notes.find(({ id }) => id === annotationId);
    return note ? { text: note.text, blockId: note.blockId, offset: null, range: BLOCK_START } : null;
  }
  const highlight = article.highlights.find(({ id }) => id === annotationId);
  if (highlight === undefined) return null;
  const { text, blockId, start, end } = highlight;
  return { text, blockId, offset: start, range: { start, end } };
}

function targetOf(match: TextMatch | undefined, range: TextRange, offset: number | null): TextRange {
  if (match === undefined || offset === null) return range;
  const target = { start: offset + match.start, end: offset + match.end };
  // Of a highlight over several blocks only the first part lies in this one.
  return offset > 0 && target.end > range.end ? range : target;
}
