/** Scripts that are written without spaces between words: pairs of neighbouring characters stand for words. */

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fc';
const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'u');
const RUN = new RegExp(`[${CJK}]+|[^${CJK}]+`, 'gu');

/** A stretch of a folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Spans of the terms of one word: the word itself, or, where it holds Chinese, Japanese or Korean characters, their
 * overlapping bigrams (a lone character stands for itself).
 */
export function wordSpans(word: string, start: number): readonly Span[] {
  if (!CJK_CHARACTER.test(word)) return [{ start, end: start + word.length }];
  const spans: Span[] = [];
  for (const run of word.matchAll(RUN)) {
    const runStart = start + run.index;
    if (CJK_CHARACTER.test(run[0])) spans.push(...bigramSpans(run[0], runStart));
    else spans.push({ start: runStart, end: runStart + run[0].length });
  }
  return spans;
}

function bigramSpans(run: string, runStart: number): readonly Span[] {
  const characters = [...run];
  const count = Math.max(1, characters.length - 1);
  const spans: Span[] = [];
  let start = runStart;
  for (let i = 0; i < count; i += 1) {
    const first = characters[i] ?? '';
    const second = characters[i + 1] ?? '';
    spans.push({ start, end: start + first.length + second.length });
    start += first.length;
  }
  return spans;
}
