/** What was typed, as words to look for. */
import { analyze, type Token } from '../analysis/analyzer.ts';
import { isCjk } from '../analysis/cjk.ts';
import { lightStem } from '../analysis/stem.ts';
import { isStopWord } from '../analysis/stop-words.ts';
import { tellingTokens } from '../analysis/telling-tokens.ts';

export interface QueryWord {
  readonly term: string;
  /** As it was typed. */
  readonly typed: string;
  /** Still being typed: words that begin with it count too. */
  readonly isPrefix: boolean;
  /** Counts only because there is nothing else. */
  readonly isStopWord: boolean;
  /** 1 + ln(number of times it was typed). */
  readonly weight: number;
}

/** More words than anybody types; one bit of a 32-bit mask each in the ranker. */
const MAX_WORDS = 31;
/** Longer queries are cut: they are pasted by mistake. */
const MAX_QUERY_LENGTH = 2_000;

/**
 * The distinct words of a query in the order typed; stop words count only when there is nothing else. Any text is a
 * query; one without letters and digits has no words.
 */
export function parseQuery(text: string): readonly QueryWord[] {
  const typed = text.slice(0, MAX_QUERY_LENGTH);
  const telling = withoutParts(tellingTokens(typed, isStopWord));
  const counted = new Map<string, { token: Token; count: number }>();
  for (const token of telling.length > 0 ? telling : withoutParts(analyze(typed))) {
    const count = (counted.get(token.term)?.count ?? 0) + 1;
    counted.set(token.term, { token, count });
  }
  return [...counted.values()].slice(0, MAX_WORDS).map(({ token, count }) => ({
    term: token.term,
    typed: typed.slice(token.start, token.end),
    isPrefix: token.end === text.length && !isCjk(token.term),
    isStopWord: telling.length === 0,
    weight: 1 + Math.log(count),
  }));
}

/** The tokens that are not inside another one: of CJK characters the pairs, or one that stands alone. */
function withoutParts(tokens: readonly Token[]): readonly Token[] {
  const isInside = (token: Token, other: Token | undefined) =>
    other !== undefined && other.start <= token.start && token.end <= other.end;
  return tokens.filter((token, i) => !isInside(token, tokens[i - 1]) && !isInside(token, tokens[i + 1]));
}

/** A test for the terms of a text: the same words as the ranker looks for. */
export function termMatcher(words: readonly QueryWord[]): (term: string) => boolean {
  const stems = new Set(words.map((word) => lightStem(word.term)));
  const prefixes = words.filter((word) => word.isPrefix).map((word) => word.term);
  return (term) => stems.has(lightStem(term)) || prefixes.some((prefix) => term.startsWith(prefix));
}
