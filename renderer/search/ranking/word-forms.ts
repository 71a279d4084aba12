import { irregularForms } from '../analysis/irregular-forms.ts';
import { lightStem, otherForms } from '../analysis/stem.ts';
import { englishStem, frenchStem, type Stem } from '../analysis/stems.ts';
import { ENGLISH, FRENCH, LANGUAGE_COUNT, type LanguageCode, OTHER_LANGUAGE } from '../index/documents.ts';
import type { PostingList } from '../index/postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term that stands for a word of the query. */
export interface WordForm {
  readonly term: string;
  /** How much an occurrence counts, in parts of `FULL_SHARE`; 0 in texts of a language where it is no form of the word. */
  readonly shares: LanguageShares;
  /** Where it stands; none when it stands nowhere. */
  readonly lists: readonly PostingList[];
}

/** By language code. Shares are whole numbers, so that sums of frequencies are exact. */
export type LanguageShares = readonly number[];

export const FULL_SHARE = 4;
const OTHER_FORM_SHARE = 3;
const COMPLETION_SHARE = 2;

/**
 * Completions looked up, by the number of letters typed: enough for what a person sees before the next letter. The most
 * frequent words that begin with one letter stand in half of the library.
 */
const MAX_COMPLETIONS = [0, 6, 12];
const MAX_COMPLETIONS_OF_MORE = 32;
/** Shorter stems begin too many words; for them the forms are guessed. */
const SHORTEST_SOUGHT_STEM = 4;

/** Whose rules make two words forms of one. In texts of another or an unknown language those of any. */
const RULES: readonly (readonly [languages: readonly LanguageCode[], stem: Stem])[] = [
  [[OTHER_LANGUAGE], lightStem],
  [[OTHER_LANGUAGE, FRENCH], frenchStem],
  [[OTHER_LANGUAGE, ENGLISH], englishStem],
];

/**
 * The terms of the vocabulary to look up for a word: itself, its other forms in each language, and completions while it
 * is being typed.
 */
export function wordForms(word: string, isPrefix: boolean, vocabulary: Vocabulary): readonly WordForm[] {
  const shares = new Map<string, number[]>();
  if (isPrefix) {
    for (const { term } of vocabulary.completions(
      word,
      MAX_COMPLETIONS[word.length] ?? MAX_COMPLETIONS_OF_MORE,
    )) {
      shares.set(term, new Array(LANGUAGE_COUNT).fill(COMPLETION_SHARE));
    }
  }
  for (const term of relatedTerms(word, vocabulary)) {
    for (const [languages, stem] of RULES) {
      if (stem(term) !== stem(word)) continue;
      const known = shares.get(term) ?? new Array(LANGUAGE_COUNT).fill(0);
      for (const language of languages) known[language] = OTHER_FORM_SHARE;
      shares.set(term, known);
    }
  }
  shares.set(word, new Array(LANGUAGE_COUNT).fill(FULL_SHARE));
  return Array.from(shares, ([term, byLanguage]) => ({
    term,
    shares: byLanguage,
    lists: vocabulary.listsOf(term),
  }));
}

/** Terms that may share a stem with the word: those that begin like one of its stems, and guessed ones. */
function relatedTerms(word: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const related = new Set<string>();
  const guessed = [...otherForms(word), ...irregularForms(word), ...englishForms(word)];
  for (const term of guessed) {
    if (vocabulary.frequencyOf(term) > 0) related.add(term);
  }
  const beginnings = RULES.map(([, stem]) => stem(word))
    .filter((stem) => stem.length >= SHORTEST_SOUGHT_STEM)
    .map((stem) => stem.slice(0, -1));
  for (const beginning of withoutNarrower(beginnings)) {
    vocabulary.eachTerm(beginning, (term) => related.add(term));
  }
  return related;
}

/** Endings of a short English word, whose stem is too short to be sought. */
function englishForms(word: string): readonly string[] {
  const doubled = `${word}${word.slice(-1)}`;
  return ['s', 'es', 'ed', 'ing'].flatMap((ending) => [`${word}${ending}`, `${doubled}${ending}`]);
}

/** What begins with another of the beginnings is found by that one. */
function withoutNarrower(beginnings: readonly string[]): readonly string[] {
  const distinct = [...new Set(beginnings)];
  return distinct.filter(
    (beginning) => !distinct.some((other) => other !== beginning && beginning.startsWith(other)),
  );
}
