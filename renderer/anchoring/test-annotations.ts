/** Passages as people mark them, and whether they were found where they went. */

import type { BlockTarget } from '../../shared/annotation.ts';
import { textFingerprint } from '../../shared/block-text.ts';
import type { AnchoredAnnotation } from './carry-annotations.ts';
import type { BlockRange } from './dom-range.ts';
import type { BlockTexts } from './match-quote.ts';
import type { Origin } from './test-edited-article.ts';
import { pick, type Random } from './test-edits.ts';

/** A few words, some words, a sentence or so, a whole paragraph (as a note), or two paragraphs. */
export function annotate(texts: BlockTexts, id: string, random: Random): AnchoredAnnotation {
  const ids = [...texts.keys()];
  const blockId = pick(ids, random);
  const kind = random();
  if (kind > 0.8) return { id, targets: [whole(texts, blockId)], found: null };
  const first = someWords(texts, blockId, kind < 0.25 ? 3 : kind < 0.5 ? 8 : 30, random);
  const next = ids[ids.indexOf(blockId) + 1];
  if (kind < 0.7 || next === undefined) return { id, targets: [first], found: null };
  const end = texts.get(blockId)?.length ?? 0;
  const toEnd = targetOf(texts, blockId, first.position.start, end);
  const words = someWords(texts, next, 8, () => 0);
  return { id, targets: [toEnd, words], found: null };
}

function whole(texts: BlockTexts, blockId: string): BlockTarget {
  return targetOf(texts, blockId, 0, texts.get(blockId)?.length ?? 0);
}

function someWords(texts: BlockTexts, blockId: string, most: number, random: Random): BlockTarget {
  const words = [...(texts.get(blockId) ?? '').matchAll(/\S+/g)];
  const first = Math.floor(random() * words.length);
  const last = Math.min(words.length - 1, first + Math.floor(random() * most));
  const start = words[first]?.index ?? 0;
  return targetOf(texts, blockId, start, (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0));
}

function targetOf(texts: BlockTexts, blockId: string, start: number, end: number): BlockTarget {
  const text = texts.get(blockId) ?? '';
  return {
    blockId,
    position: { type: 'TextPositionSelector', start, end },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    blockHash: textFingerprint(text),
  };
}

type Origins = ReadonlyMap<string, readonly Origin[]>;

/**
 * How well a place is the one where the passage went: the share of characters that belong to both, of those that belong to
 * either. Spaces and new characters do not count. 0 where nothing of the passage is left.
 */
export function agreement(
  passage: readonly BlockTarget[],
  before: Origins,
  found: readonly BlockRange[],
  after: Origins,
): number {
  const present = new Set([...after.values()].flat());
  const wanted = new Set<Origin>();
  for (const { blockId, position } of passage) {
    for (const origin of before.get(blockId)?.slice(position.start, position.end) ?? [])
      if (present.has(origin)) wanted.add(origin);
  }
  const got = new Set<Origin>();
  for (const { blockId, start, end } of found)
    for (const origin of after.get(blockId)?.slice(start, end) ?? []) got.add(origin);
  wanted.delete(null);
  got.delete(null);
  const shared = [...wanted].filter((origin) => got.has(origin)).length;
  const all = wanted.size + got.size - shared;
  return all === 0 ? 0 : shared / all;
}
