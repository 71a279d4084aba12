import search from 'approx-string-match';
import type { TextQuoteSelector } from '../../shared/annotation.ts';
import type { BlockRange } from './dom-range.ts';
import { FoldedText, foldString } from './folded-text.ts';
import type { BlockTexts } from './match-quote.ts';

/** A place where a passage may stand now. */
export interface Candidate {
  readonly ranges: readonly BlockRange[];
  /** How much it is like the passage and its surroundings, 0 to 1. */
  readonly score: number;
  /** What stands there, with some words before and behind. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const MOST_CANDIDATES = 4;
/** Edits by length beyond which a passage is another one. */
const MOST_EDITED = 0.5;
/** Longer quotes are sought by their beginning: the cost grows with their length. */
const LONGEST_SOUGHT = 400;
/** Blocks that share most words with the quote are looked at closely. */
const BLOCKS_COMPARED = 12;
const LEAST_SCORE = 0.3;
/** Characters of a snippet before and behind. */
const SNIPPET = 60;
/** Shares of the quote and of its context in the score. */
const QUOTE_WEIGHT = 0.75;

/** Where a quote may stand in an article, the best place first; none where nothing is like it. */
export function findCandidates(quote: TextQuoteSelector, texts: BlockTexts): readonly Candidate[] {
  const wanted = foldString(quote.exact).slice(0, LONGEST_SOUGHT);
  if (wanted === '') return [];
  const folded = new FoldedText(texts);
  const places = [...verbatim(folded.text, wanted), ...similar(folded, wanted)];
  const scored = places
    .map((place) => ({ ...place, score: scoreOf(place, quote, folded.text) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score);
  const chosen: typeof scored = [];
  for (const place of scored) {
    const isNew = chosen.every(({ start, end }) => end <= place.start || place.end <= start);
    if (isNew && chosen.length < MOST_CANDIDATES) chosen.push(place);
  }
  return chosen.map(({ start, end, score }) => ({
    ranges: folded.unfold(start, end),
    score,
    before: folded.text.slice(Math.max(0, start - SNIPPET), start),
    text: folded.text.slice(start, end),
    after: folded.text.slice(end, end + SNIPPET),
  }));
}

interface FoundText {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
}

function verbatim(text: string, wanted: string): readonly FoundText[] {
  const places: FoundText[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    places.push({ start: at, end: at + wanted.length, likeness: 1 });
  return places;
}

/** The most similar stretch of each block that shares many, or rare, words with the quote. */
function similar(folded: FoldedText, wanted: string): readonly FoundText[] {
  const most = Math.floor(wanted.length * MOST_EDITED);
  return closestBlocks(folded, wanted).flatMap(({ start, end }) => {
    const text = folded.text.slice(start, end);
    const [match] = search(text, wanted, most);
    if (match === undefined) return { start, end, likeness: sharedWords(wanted, text) };
    const likeness = 1 - match.errors / wanted.length;
    return { start: start + match.start, end: start + match.end, likeness };
  });
}

function closestBlocks(folded: FoldedText, wanted: string): FoldedText['blocks'] {
  const words = new Set(wordsOf(wanted));
  const counts = new Map<string, number>();
  const blocks = folded.blocks
    .filter(({ start, end }) => end > start)
    .map((block) => {
      const shared = new Set(
        wordsOf(folded.text.slice(block.start, block.end)).filter((word) => words.has(word)),
      );
      for (const word of shared) counts.set(word, (counts.get(word) ?? 0) + 1);
      return { block, shared };
    });
  // A rare word says more than a frequent one (inverse document frequency).
  const weight = ({ shared }: { readonly shared: ReadonlySet<string> }) =>
    [...shared].reduce((sum, word) => sum + Math.log(1 + blocks.length / (counts.get(word) ?? 1)), 0);
  return blocks
    .map((candidate) => ({ block: candidate.block, weight: weight(candidate) }))
    .filter((candidate) => candidate.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, BLOCKS_COMPARED)
    .map(({ block }) => block);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function sharedWords(wanted: string, text: string): number {
  const words = new Set(wordsOf(text));
  const all = new Set(wordsOf(wanted));
  return all.size === 0 ? 0 : [...all].filter((word) => words.has(word)).length / (2 * all.size);
}

function scoreOf(place: FoundText, { prefix, suffix }: TextQuoteSelector, text: string): number {
  const before = likeness(foldString(prefix).trim(), text.slice(Math.max(0, place.start - 40), place.start));
  const after = likeness(foldString(suffix).trim(), text.slice(place.end, place.end + 40));
  return QUOTE_WEIGHT * place.likeness + (1 - QUOTE_WEIGHT) * ((before + after) / 2);
}

/** 1 where a text has the part, 0 where it has nothing like it; half where there is nothing to compare. */
function likeness(part: string, text: string): number {
  if (part === '') return 0.5;
  const [match] = search(text, part, part.length);
  return match === undefined ? 0 : 1 - match.errors / part.length;
}
