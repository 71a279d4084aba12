import { otherForms } from '../analysis/stem.ts';
import { byFrequency, type Postings, type TermFrequency } from '../index/postings.ts';
import type { QueryWord } from '../query/query.ts';

/** A term that stands for a word of the query, and how much of the word's weight it carries. */
export interface WordForm {
  readonly term: string;
  readonly share: number;
}

/** Shares are whole numbers, so that sums of impacts are exact; the very form typed counts in full. */
export const FULL_SHARE = 4;
const OTHER_FORM_SHARE = 3;
const COMPLETION_SHARE = 2;

/** Enough for what a person sees before the next letter; a single letter stands for thousands of words. */
const MAX_COMPLETIONS = 32;

/** The terms to look up for a word: itself, other forms of its stem, and completions while it is being typed. */
export function wordForms(word: QueryWord, parts: readonly Postings[]): readonly WordForm[] {
  const shares = new Map<string, number>();
  if (word.isPrefix) {
    for (const { term } of completions(word.term, parts)) shares.set(term, COMPLETION_SHARE);
  }
  for (const term of otherForms(word.term)) shares.set(term, OTHER_FORM_SHARE);
  shares.set(word.term, FULL_SHARE);
  return Array.from(shares, ([term, share]) => ({ term, share }));
}

/** The most frequent completions of a prefix in all parts of the index. */
function completions(prefix: string, parts: readonly Postings[]): readonly TermFrequency[] {
  const frequencies = new Map<string, number>();
  for (const { term, frequency } of parts.flatMap((part) => part.termsWithPrefix(prefix, MAX_COMPLETIONS))) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + frequency);
  }
  return Array.from(frequencies, ([term, frequency]) => ({ term, frequency }))
    .sort(byFrequency)
    .slice(0, MAX_COMPLETIONS);
}
