import type { TextRange } from '../protocol.ts';

export interface PhraseToken {
  readonly kind: 'phrase';
  readonly range: TextRange;
  /** Between the quotes. */
  readonly text: string;
  readonly isClosed: boolean;
  readonly hasAsterisk: boolean;
}

/** What closes a phrase, by what opens it. */
const CLOSERS: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"/g],
  ['“', /["“”]/g],
  ['”', /["“”]/g],
  ['„', /["“”]/g],
  ['«', /»/g],
]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a quote stands there that begins a phrase; behind a letter or digit (5") it does not. */
export function opensPhrase(text: string, at: number): boolean {
  return CLOSERS.has(text.charAt(at)) && !LETTER_OR_DIGIT.test(text.charAt(at - 1));
}

/** The phrase that begins at an offset; without a closing quote it goes on to the end. Null when none begins there. */
export function lexPhrase(text: string, at: number): PhraseToken | null {
  const closer = CLOSERS.get(text.charAt(at));
  if (closer === undefined || !opensPhrase(text, at)) return null;
  closer.lastIndex = at + 1;
  const closing = closer.exec(text)?.index ?? null;
  const end = closing === null ? text.length : closing + 1;
  const hasAsterisk = closing !== null && text.charAt(end) === '*';
  return {
    kind: 'phrase',
    range: { start: at, end: hasAsterisk ? end + 1 : end },
    text: text.slice(at + 1, closing ?? text.length),
    isClosed: closing !== null,
    hasAsterisk,
  };
}
