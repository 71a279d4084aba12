import { analyze } from './analyzer.ts';
import type { TextRange } from './protocol.ts';

/** Where a text's matching terms stand, in reading order; terms that overlap or touch make one range. */
export function textMatches(text: string, matches: (term: string) => boolean): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const token of analyze(text)) {
    if (!matches(token.term)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && token.start <= last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, token.end) };
    } else {
      ranges.push({ start: token.start, end: token.end });
    }
  }
  return ranges;
}
