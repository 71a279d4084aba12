/** Scripts that are written without spaces between words: pairs of neighbouring characters stand for words. */

/** A character class for regular expressions with the flag `v`. */
export const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc]';
const CJK_CHARACTER = new RegExp(CJK, 'v');
/** None has a lower code: spares most texts the search. */
const FIRST_CJK = 0x1100;

/** A stretch of a folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a term consists of Chinese, Japanese or Korean characters. */
export function isCjk(term: string): boolean {
  return term.charCodeAt(0) >= FIRST_CJK && CJK_CHARACTER.test(term);
}

/**
 * Spans of the terms of a run of Chinese, Japanese or Korean characters that begins at `runStart`: each character, since
 * it can be a word, followed by the pair that begins with it.
 */
export function cjkSpans(run: string, runStart: number): readonly Span[] {
  const spans: Span[] = [];
  let last: Span | null = null;
  let start = runStart;
  for (const character of run) {
    const end = start + character.length;
    if (last !== null) spans.push({ start: last.start, end });
    last = { start, end };
    spans.push(last);
    start = end;
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}
