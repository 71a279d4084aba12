/** Words of the corpus with one fault each, as fingers make them. */
import type { BenchDocument } from './collection.ts';
import { type Random, seededRandom } from './corpus/random.ts';

export const FAULTS = [
  'another letter',
  'a letter left out',
  'a letter too many',
  'two letters swapped',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Misspelling {
  readonly fault: Fault;
  readonly meant: string;
  readonly typed: string;
}

const PER_FAULT = 50;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Words of usual length that stand in a few articles, but not in most. */
const WORD = /^[a-z]{6,12}$/;
const MIN_FREQUENCY = 5;
const MAX_FREQUENCY = 200;

/** The words of an article, folded and each once. */
export function plainWords({ title, text }: BenchDocument): ReadonlySet<string> {
  const folded = `${title} ${text}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/**
 * Misspellings of words, as many of each fault; none of them is itself a word of the articles, and the first letter is
 * right, as it mostly is.
 */
export function misspellings(articles: readonly ReadonlySet<string>[]): readonly Misspelling[] {
  const frequencies = new Map<string, number>();
  for (const words of articles) {
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  const usual = [...frequencies]
    .filter(([word, count]) => WORD.test(word) && count >= MIN_FREQUENCY && count <= MAX_FREQUENCY)
    .map(([word]) => word)
    .sort();
  const random = seededRandom(5);
  return FAULTS.flatMap((fault) =>
    Array.from({ length: PER_FAULT }, () => {
      const meant = random.pick(usual);
      let typed = meant;
      while (frequencies.has(typed)) typed = misspelt(meant, fault, random);
      return { fault, meant, typed };
    }),
  );
}

function misspelt(word: string, fault: Fault, random: Random): string {
  const place = 1 + random.below(word.length - 2);
  const letter = random.pick([...LETTERS]);
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  switch (fault) {
    case 'another letter':
      return before + letter + after;
    case 'a letter left out':
      return before + after;
    case 'a letter too many':
      return before + letter + word.slice(place);
    case 'two letters swapped':
      return before + word.charAt(place + 1) + word.charAt(place) + after.slice(1);
  }
}
