import type { PhraseLeaf, WordLeaf } from './plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter parts are found in too many words. */
const SHORTEST_PART = 3;

/**
 * The two words that a word that stands nowhere was joined from (nordcoréen → nord coréen), as a phrase to look up; null
 * when the vocabulary does not have both.
 */
export function splitWord(leaf: WordLeaf, vocabulary: Vocabulary): PhraseLeaf | null {
  const { term, typed, isInTitle, weight } = leaf;
  let best: { readonly parts: readonly string[]; readonly frequency: number } | null = null;
  for (let at = SHORTEST_PART; at <= term.length - SHORTEST_PART; at += 1) {
    const parts = [term.slice(0, at), term.slice(at)];
    const frequency = Math.min(...parts.map((part) => vocabulary.frequencyOf(part)));
    if (frequency > (best?.frequency ?? 0)) best = { parts, frequency };
  }
  if (best === null) return null;
  const words = best.parts.map((part, i) => ({ term: part, offset: i, isPrefix: false }));
  return { kind: 'phrase', typed, words, allWords: words, isInTitle, weight };
}
