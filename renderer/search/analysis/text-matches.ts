import type { TextRange } from '../protocol.ts';
import { type QueryWord, termMatcher } from '../query/query.ts';
import type { Token } from './analyzer.ts';
import { isStopWord } from './stop-words.ts';
import { tellingTokens } from './telling-tokens.ts';

/** Where the words of a query stand in a text, in reading order; terms that overlap or touch make one range. */
export type TextMatcher = (text: string) => readonly TextRange[];

/** Finds the words that the ranker looks for: "mais" is none of them when "maïs" was typed. */
export function textMatcher(words: readonly QueryWord[]): TextMatcher {
  const matches = termMatcher(words);
  const isForStopWords = words.some((word) => word.isStopWord);
  const isPassedOver = isForStopWords ? () => false : isStopWord;
  return (text) => joined(tellingTokens(text, isPassedOver).filter((token) => matches(token.term)));
}

function joined(tokens: readonly Token[]): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { start, end } of tokens) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      ranges.push({ start, end });
    }
  }
  return ranges;
}
