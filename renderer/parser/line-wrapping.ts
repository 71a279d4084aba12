import { undoHyphenBreak, wordsOf } from './hyphenation.ts';

/** Nine in ten lines of hard-wrapped text are at most this long. */
const MAX_WRAPPED_CHARACTERS = 100;
/** A line of hard-wrapped text is full from this share of that length on. */
const FULL_LINE = 0.75;
/** Fewer inner lines tell nothing. */
const MINIMUM_INNER_LINES = 3;

const SENTENCE_END = /[.!?…:;][»”"’')\]]*$/u;
/** A line that opens a paragraph by itself: a dialogue's dash, a list's mark, an indent. */
const OPENING = /^(?:[ \t]{2,}|\t)|^[ \t]*(?:[-–—*•][ \u00a0\u202f]|\d{1,3}[.)] )/u;

/**
 * Whether a text's lines were broken at a fixed width: the 90th percentile of their length is at most 100 characters,
 * over half of the inner lines (those with another line below in the same paragraph) reach three quarters of it, and
 * over half of them end amid a sentence.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  const p90 = percentile(lengths, 0.9);
  if (p90 > MAX_WRAPPED_CHARACTERS) return false;
  const inner = lines
    .map((line) => line.trim())
    .filter((line, index) => {
      return line !== '' && (lines[index + 1] ?? '').trim() !== '';
    });
  if (inner.length < MINIMUM_INNER_LINES) return false;
  const full = inner.filter((line) => line.length >= FULL_LINE * p90).length;
  const unfinished = inner.filter((line) => !SENTENCE_END.test(line)).length;
  return full * 2 > inner.length && unfinished * 2 > inner.length;
}

/** Paragraphs of hard-wrapped text: lines joined, hyphen breaks undone. Blank lines, indents and marks part them. */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  const width = percentile(
    lines.map((line) => line.trim().length).filter((length) => length > 0),
    0.9,
  );
  const words = wordsOf(lines);
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(joinLines(open, words));
    open = [];
  };
  for (const line of lines) {
    const text = line.trim();
    if (text === '' || OPENING.test(line)) close();
    if (text === '') continue;
    open.push(text);
    // A short line that ends a sentence is a paragraph's last.
    if (text.length < FULL_LINE * width && /[.!?…][»”"’')\]]*$/u.test(text)) close();
  }
  close();
  return paragraphs;
}

function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const joined = last === undefined ? null : undoHyphenBreak(last, line, words);
    if (joined === null) parts.push(line);
    else {
      // The broken word is whole on the line above; what follows it stays on its own.
      parts[parts.length - 1] = joined.above;
      if (joined.below !== '') parts.push(joined.below);
    }
  }
  return parts.join(' ');
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
