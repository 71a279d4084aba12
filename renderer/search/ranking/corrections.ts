/**
 * The word that was meant by one that stands nowhere: a term one edit away (Damerau 1964: a letter inserted, dropped,
 * changed, or two swapped), or two edits for long words.
 */
import type { Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO_EDITS = 8;

/** How likely each slip is, relative to a swap of neighbours, the commonest of typing. */
const SWAPPED = 1;
const DROPPED = 0.9;
const INSERTED = 0.9;
const CHANGED = 0.8;
const TWO_EDITS = 0.2;

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'αβγδεζηθικλμνξοπρστυφχψω',
];
const DIGIT = /\d/;

/** The most likely correction of a term that stands nowhere, or null. */
export function correction(term: string, vocabulary: Vocabulary): string | null {
  if (term.length < SHORTEST || DIGIT.test(term)) return null;
  const best = new BestGuess(vocabulary);
  offerNeighbours(term, (guess, likelihood) => best.offer(guess, likelihood));
  if (best.term === null && term.length >= SHORTEST_FOR_TWO_EDITS) {
    // The first letter is seldom wrong; the rest of the vocabulary is not looked at.
    vocabulary.eachTerm(term.slice(0, 1), (guess) => {
      if (areWithinTwoEdits(term, guess)) best.offer(guess, TWO_EDITS);
    });
  }
  return best.term;
}

class BestGuess {
  term: string | null = null;
  #score = 0;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  offer(term: string, likelihood: number): void {
    if (this.#vocabulary.frequencyOf(term) === 0) return;
    const frequency = this.#vocabulary.livingFrequencyOf(term);
    if (frequency === 0) return;
    const score = likelihood * Math.log(1 + frequency);
    const isBetter =
      score > this.#score || (score === this.#score && (this.term === null || term < this.term));
    if (isBetter) {
      this.term = term;
      this.#score = score;
    }
  }
}

function offerNeighbours(term: string, offer: (guess: string, likelihood: number) => void): void {
  const alphabet = ALPHABETS.find((letters) => letters.includes(term.charAt(1))) ?? '';
  for (let at = 0; at <= term.length; at += 1) {
    const before = term.slice(0, at);
    const after = term.slice(at);
    const rest = after.slice(1);
    if (after.length > 1) offer(before + after.charAt(1) + after.charAt(0) + after.slice(2), SWAPPED);
    if (after.length > 0) offer(before + rest, INSERTED);
    for (const letter of alphabet) {
      offer(before + letter + after, DROPPED);
      if (after.length > 0 && letter !== after.charAt(0)) offer(before + letter + rest, CHANGED);
    }
  }
}

/** Whether two edits make one word of the other (Levenshtein distance; two rows of the matrix). */
function areWithinTwoEdits(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(changed, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > 2) return false;
    previous = row;
  }
  return (previous[b.length] ?? 3) <= 2;
}
