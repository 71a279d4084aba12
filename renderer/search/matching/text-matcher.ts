/** Where the leaves of a query stand in a text: the same words as the index was asked for. */
import { isStopWord } from '../analysis/stop-words.ts';
import { type PlacedToken, placedTokens, tellingTest } from '../analysis/telling-tokens.ts';
import type { LanguageCode } from '../index/documents.ts';
import type { TextRange } from '../protocol.ts';
import type { PhraseWord, WordLeaf } from '../ranking/plan.ts';
import type { SoughtLeaf } from '../ranking/searcher.ts';

export interface TextMatch extends TextRange {
  /** What stands there. */
  readonly sought: SoughtLeaf;
  /** The term found; of a phrase, its first. */
  readonly term: string;
}

/** Matches of a text in reading order; they may overlap. */
export type TextMatcher = (text: string) => readonly TextMatch[];

/**
 * Finds the leaves in texts of an article. Stop words are found only where they were asked for: "mais" is not found when
 * "maïs" was typed.
 * @param language of the article
 */
export function textMatcher(
  leaves: readonly SoughtLeaf[],
  language: LanguageCode,
  isOfCommonWords: boolean,
): TextMatcher {
  const positive = leaves.filter(({ leaf }) => leaf.weight > 0);
  const words = positive
    .filter(({ leaf }) => leaf.kind === 'word')
    .map((sought) => wordTest(sought, language));
  const passedOver = isOfCommonWords ? () => false : isStopWord;
  return (text) => {
    const tokens = placedTokens(text);
    const isTelling = tellingTest(text, passedOver);
    const found: TextMatch[] = [];
    for (const token of tokens) {
      const test = words.find(({ matches }) => matches(token.term));
      if (test !== undefined && isTelling(token))
        found.push({ ...rangeOf(token), sought: test.sought, term: token.term });
    }
    for (const sought of positive) {
      if (sought.leaf.kind !== 'phrase') continue;
      for (const match of phraseMatches(tokens, sought.leaf.allWords)) found.push({ ...match, sought });
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** Ranges that overlap or touch as one, in reading order. */
export function joinedRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

/** Where words stand in a row, from the first to the last. */
export function phraseMatches(
  tokens: readonly PlacedToken[],
  words: readonly PhraseWord[],
): readonly (TextRange & { readonly term: string })[] {
  const [first] = words;
  if (first === undefined) return [];
  const byPlace = Map.groupBy(tokens, (token) => token.place);
  return tokens.flatMap((token) => {
    if (token.isJoined || !isWord(token, first)) return [];
    let end = token.end;
    for (const word of words) {
      const fitting = byPlace
        .get(token.place + word.offset)
        ?.find((other) => !other.isJoined && isWord(other, word));
      if (fitting === undefined) return [];
      end = Math.max(end, fitting.end);
    }
    return [{ start: token.start, end, term: token.term }];
  });
}

function isWord({ term }: PlacedToken, word: PhraseWord): boolean {
  return word.isPrefix ? term.startsWith(word.term) : term === word.term;
}

interface WordTest {
  readonly sought: SoughtLeaf;
  matches(term: string): boolean;
}

function wordTest(sought: SoughtLeaf, language: LanguageCode): WordTest {
  const forms = new Set(
    sought.forms.filter((form) => (form.shares[language] ?? 0) > 0).map((form) => form.term),
  );
  const beginning = beginningOf(sought);
  return { sought, matches: (term) => forms.has(term) || (beginning !== null && term.startsWith(beginning)) };
}

/** What a word that is still being typed begins with, or null. */
function beginningOf({ leaf, corrected }: SoughtLeaf): string | null {
  return leaf.kind === 'word' && isUnfinished(leaf) && corrected === null ? leaf.term : null;
}

function isUnfinished(leaf: WordLeaf): boolean {
  return leaf.isPrefix;
}

function rangeOf({ start, end }: PlacedToken): TextRange {
  return { start, end };
}
