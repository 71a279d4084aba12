/**
 * Edits of the text of a query, as filter chips and removable parts make them: the rest of what was typed stays as it
 * is, and means the same.
 */
import { fold } from '../analysis/fold.ts';
import type { TextRange } from '../protocol.ts';
import type { FieldToken } from './field-lexer.ts';
import type { FieldName } from './fields.ts';
import { readGrammar } from './grammar.ts';
import { lex, type Token } from './lexer.ts';
import { MAX_QUERY_LENGTH } from './parse-query.ts';
import type { QueryNode } from './query-node.ts';
import { joinAround, rangeWithTies } from './ties.ts';

const NEEDS_QUOTES = /[\s()|"“”„«»*]/;
const QUOTES = /["“”„]/g;

/** A field of a query that holds for the whole of it: not beside OR, not part of what is excluded. */
interface WholeField {
  readonly token: FieldToken;
  /** With its minus. */
  readonly range: TextRange;
  /** Fields with the same key ask for the same, however they are written. */
  readonly key: string;
}

/** Whether a query asks for a filter (`in:notes`), however it is written (`dans:notes`). */
export function hasFilter(query: string, piece: string): boolean {
  const key = keyOf(piece);
  return wholeFields(query).some((field) => field.key === key);
}

/** Takes a filter such as `in:notes` out of a query that asks for it, in whatever words, or puts it in. */
export function toggleFilter(query: string, piece: string): string {
  const key = keyOf(piece);
  const found = wholeFields(query).findLast((field) => field.key === key);
  if (found === undefined) return withPiece(query, piece);
  const without = withoutPart(query, found.range);
  return hasFilter(without, piece) ? toggleFilter(without, piece) : without;
}

/** A query without one of its parts, and without the operators and parentheses that would be left idle. */
export function withoutPart(query: string, range: TextRange): string {
  return joinAround(query, rangeWithTies(range, lex(query, 0)));
}

/**
 * A query with one value for a field that holds for the whole of it, in place of those that it has; null takes them out.
 * The field keeps the name that was typed.
 */
export function setField(query: string, field: FieldName, value: string | null): string {
  const found = wholeFields(query).filter(({ token }) => token.field === field);
  const [first, ...others] = found;
  const last = others.at(-1);
  if (last !== undefined) return setField(withoutPart(query, last.range), field, value);
  if (first === undefined) return value === null ? query : withPiece(query, `${field}:${quoted(value)}`);
  if (value === null) return withoutPart(query, first.range);
  const { start, end } = first.range;
  const piece = `${first.token.name}:${quoted(value)}`;
  return `${query.slice(0, start)}${piece}${query.slice(end)}`;
}

function quoted(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replace(QUOTES, '')}"` : value;
}

/** Puts a filter behind those that a query begins with: the word that is being typed at its end stays the last one. */
function withPiece(query: string, piece: string): string {
  const tokens = lex(query, 0);
  const count = leadingFilterCount(query, tokens);
  const at = tokens[count - 1]?.range.end ?? 0;
  const rest = query.slice(at).trimStart();
  const separated = ` ${count === 0 ? guarded(rest, tokens) : rest}`;
  return `${query.slice(0, at)}${at > 0 ? ' ' : ''}${piece}${separated}`;
}

/** The number of filters at the start of a query that are typed to their end, a space, and are not beside OR. */
function leadingFilterCount(query: string, tokens: readonly Token[]): number {
  const isTyped = ({ range }: Token) => query.length > range.end && query.charAt(range.end).trim() === '';
  const end = tokens.findIndex((token, i) => {
    const next = tokens.slice(i + 1).find((other) => other.kind !== 'close');
    const isFilter = token.kind === 'field' && token.field !== 'title' && token.value?.isClosed === true;
    return !isFilter || !isTyped(token) || next?.kind === 'or';
  });
  return end < 0 ? tokens.length : end;
}

/** An operator at the start of a query is a word or idle; behind a filter it must not bind to that. */
function guarded(rest: string, tokens: readonly Token[]): string {
  const first = tokens.find((token) => token.kind !== 'close');
  if (first?.kind !== 'or' && first?.kind !== 'and') return rest;
  // Left open at the end, where a word may still be typed.
  const isEnded = tokens.at(-1)?.kind === 'close';
  return isEnded ? `(${rest})` : `(${rest}`;
}

/** The fields that hold for the whole query, in the order typed. */
function wholeFields(query: string): readonly WholeField[] {
  const text = query.slice(0, MAX_QUERY_LENGTH);
  const { root, settings, tokens } = readGrammar({ text, isCut: text !== query, now: 0 });
  const nodes = root?.kind === 'and' ? root.children : root === null ? [] : [root];
  const asked = [
    ...nodes.map((node) => ({ range: node.range, key: keyOfNode(node) })),
    ...settings.map(({ range, ...setting }) => ({ range, key: JSON.stringify(setting) })),
  ].sort((a, b) => a.range.start - b.range.start);
  return asked.flatMap(({ range, key }) => {
    const token = tokens.find((other) => other.kind === 'field' && other.range.end === range.end);
    return token?.kind === 'field' && key !== null ? [{ token, range, key }] : [];
  });
}

function keyOf(piece: string): string | undefined {
  return wholeFields(piece)[0]?.key;
}

/** Null for what is no field. */
function keyOfNode(node: QueryNode): string | null {
  if (node.kind === 'filter') return fold(JSON.stringify(node.filter)).text;
  if (node.kind === 'not') {
    const key = keyOfNode(node.child);
    return key === null ? null : `-${key}`;
  }
  const isTitle = node.kind === 'title' && 'text' in node.child;
  return isTitle ? fold(`title:${node.child.text.trim()}`).text : null;
}
