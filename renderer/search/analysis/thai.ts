/** Scripts of South-East Asia, written without spaces between words: a dictionary of the browser tells the words. */
import type { Span } from './cjk.ts';

/** A character class for regular expressions with the flag `v`. */
export const UNSPACED = '[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const UNSPACED_CHARACTER = new RegExp(`^${UNSPACED}`, 'v');
/** None has a lower code: spares most texts the search. */
const FIRST_UNSPACED = 0x0e00;

let segmenter: Intl.Segmenter | null = null;

/** Whether a run of letters is written in such a script. */
export function isUnspaced(run: string): boolean {
  return run.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED_CHARACTER.test(run);
}

/** Spans of the words of a run that begins at `runStart`. */
export function unspacedSpans(run: string, runStart: number): readonly Span[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ index, segment }) => {
    const start = runStart + index;
    return { start, end: start + segment.length };
  });
}
