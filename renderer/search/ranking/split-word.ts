import type { PhraseLeaf, WordLeaf } from './plan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter parts are found in too many words. */
const SHORTEST_PART = 3;

/**
 * The two words that a word which stands nowhere may have been joined from (nordcoréen → nord coréen), as phrases to look
 * up; those of frequent words first.
 */
export function splitsOf(leaf: WordLeaf, vocabulary: Vocabulary): readonly PhraseLeaf[] {
  const { term } = leaf;
  const splits: { readonly phrase: PhraseLeaf; readonly frequency: number }[] = [];
  for (let at = SHORTEST_PART; at <= term.length - SHORTEST_PART; at += 1) {
    const parts = [term.slice(0, at), term.slice(at)];
    if (parts.some((part) => vocabulary.frequencyOf(part) === 0)) continue;
    const frequency = Math.min(...parts.map((part) => vocabulary.livingFrequencyOf(part)));
    splits.push({ phrase: phraseOf(parts, leaf), frequency });
  }
  return splits.sort((a, b) => b.frequency - a.frequency).map(({ phrase }) => phrase);
}

function phraseOf(parts: readonly string[], { typed, isInTitle, weight }: WordLeaf): PhraseLeaf {
  const words = parts.map((term, offset) => ({ term, offset, isPrefix: false }));
  return { kind: 'phrase', typed, words, allWords: words, isInTitle, weight };
}
