/** What hangs on a part of a query and goes with it. */
import type { TextRange } from '../protocol.ts';
import type { Token } from './lexer.ts';

/**
 * The range of a part with what would be left idle without it: parentheses that hold nothing else, the minus or `title:`
 * before them, and one OR or AND beside it.
 */
export function rangeWithTies(part: TextRange, tokens: readonly Token[]): TextRange {
  let range = part;
  for (let wider = widened(range, tokens); wider !== null; wider = widened(range, tokens)) {
    range = wider;
  }
  return withOperator(range, tokens);
}

/** A text without a stretch, with one space where words would run together; the end stays apart from the word before. */
export function joinAround(query: string, { start, end }: TextRange): string {
  const before = query.slice(0, start).trimEnd();
  const behind = query.slice(end).trimStart();
  const isTight = before === '' || before.endsWith('(') || behind.startsWith(')');
  return `${before}${isTight ? '' : ' '}${behind}`;
}

function widened(range: TextRange, tokens: readonly Token[]): TextRange | null {
  const before = tokens.findLast((token) => token.range.end <= range.start);
  const behind = tokens.find((token) => token.range.start >= range.end);
  if (before?.kind === 'open' && behind?.kind === 'close') {
    return { start: before.range.start, end: behind.range.end };
  }
  const isHead = before?.kind === 'minus' || (before?.kind === 'field' && before.value === null);
  return isHead && before.range.end === range.start ? { start: before.range.start, end: range.end } : null;
}

function withOperator(range: TextRange, tokens: readonly Token[]): TextRange {
  const isOperator = (token: Token) => token.kind === 'or' || token.kind === 'and';
  const before = tokens.filter((token) => token.range.end <= range.start);
  const operand = before.findLastIndex((token) => !isOperator(token));
  const firstBefore = before[operand + 1];
  if (firstBefore !== undefined) return { start: firstBefore.range.start, end: range.end };
  const behind = tokens.filter((token) => token.range.start >= range.end);
  const next = behind.findIndex((token) => !isOperator(token));
  const lastBehind = next < 0 ? behind.at(-1) : behind[next - 1];
  return { start: range.start, end: lastBehind?.range.end ?? range.end };
}
