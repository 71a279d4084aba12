/** A query cut into tokens. Reads each character a bounded number of times, whatever the text. */
import { analyze } from '../analysis/analyzer.ts';
import type { TextRange } from '../protocol.ts';
import { type FieldToken, lexField } from './field-lexer.ts';
import { lexPhrase, opensPhrase, type PhraseToken } from './phrase-lexer.ts';
import { runEnd } from './runs.ts';

export type Token =
  | { readonly kind: 'open' | 'close' | 'minus'; readonly range: TextRange }
  /** `text` as typed: an operator without neighbours is a word. */
  | { readonly kind: 'or' | 'and'; readonly range: TextRange; readonly text: string }
  | WordToken
  | PhraseToken
  | FieldToken;

export interface WordToken {
  readonly kind: 'word';
  readonly range: TextRange;
  readonly text: string;
}

const SPACE = /\s/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BAR = /\|+/y;
const MINUS = new Set('-\u2212');
/** The space, ampersand and space of R & D. */
const WIDEST_GAP = 3;
/** Longer than any number, so that a pasted column of figures is not read again for each of them. */
const LONGEST_ONE_WORD = 40;
/** The end of a run, the space, and the beginning of the next. */
const MAY_GO_ON = /^[\p{Nd}h]\s[\p{Nd}h]|^.\s?&/iu;
const OPERATORS: Readonly<Record<string, 'or' | 'and'>> = { OR: 'or', OU: 'or', AND: 'and', ET: 'and' };

/** The tokens of a query in reading order; what has neither letter nor digit is none. */
export function lex(text: string, now: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const isNegated = tokens.at(-1)?.kind === 'minus' && tokens.at(-1)?.range.end === at;
    const token = lexSign(text, at) ?? lexPhrase(text, at) ?? lexField(text, at, now);
    if (token !== null) tokens.push(token);
    const end = token?.range.end ?? runEnd(text, at);
    if (token === null) addWord(tokens, text, wordOf(text, { start: at, end }, isNegated));
    at = end;
  }
  return tokens;
}

function lexSign(text: string, at: number): Token | null {
  const sign = text.charAt(at);
  const range = { start: at, end: at + 1 };
  if (sign === '(') return { kind: 'open', range };
  if (sign === ')') return { kind: 'close', range };
  if (sign === '|') {
    BAR.lastIndex = at;
    const bar = BAR.exec(text)?.[0] ?? sign;
    return { kind: 'or', range: { start: at, end: at + bar.length }, text: bar };
  }
  return MINUS.has(sign) && excludes(text, at) ? { kind: 'minus', range } : null;
}

/** Whether a minus stands before something to exclude; the hyphen of nord-coréen, a dash and `--help` do not. */
function excludes(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before !== '' && !SPACE.test(before) && before !== '(' && before !== '|') return false;
  const next = text.charAt(at + 1);
  if (next === '(' || next === ')' || next === '|' || opensPhrase(text, at + 1)) return true;
  return !MINUS.has(next) && LETTER_OR_DIGIT.test(text.slice(at + 1, runEnd(text, at + 1)));
}

function wordOf(text: string, range: TextRange, isNegated: boolean): Token | null {
  const run = text.slice(range.start, range.end);
  const operator = Object.hasOwn(OPERATORS, run) && !isNegated ? OPERATORS[run] : undefined;
  if (operator !== undefined) return { kind: operator, range, text: run };
  return LETTER_OR_DIGIT.test(run) ? { kind: 'word', range, text: run } : null;
}

function addWord(tokens: Token[], text: string, word: Token | null): void {
  if (word === null) return;
  const before = tokens.at(-1);
  const range = { start: before?.range.start ?? 0, end: word.range.end };
  if (before?.kind === 'word' && word.kind === 'word' && isOneWord(text, before.range, word.range)) {
    tokens[tokens.length - 1] = { kind: 'word', range, text: text.slice(range.start, range.end) };
  } else {
    tokens.push(word);
  }
}

/** Whether the analyzer reads a word over the space between two runs: 3 000, 14 h 32, R & D. */
function isOneWord(text: string, before: TextRange, behind: TextRange): boolean {
  const gap = before.end - before.start;
  if (behind.start - before.end > WIDEST_GAP || gap > LONGEST_ONE_WORD) return false;
  if (!MAY_GO_ON.test(text.slice(before.end - 1, behind.end))) return false;
  return analyze(text.slice(before.start, behind.end)).some((token) => token.start < gap && token.end > gap);
}
