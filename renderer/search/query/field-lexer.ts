/**
 * Fields with their values: `by:kim`, `by:"Jean Dupont"`, `title:(a b)`. With spaces around the colon, as French writes
 * it, they are read only where plain words are not meant: before a value in quotes, or one that the field's fixed
 * choice knows (`avant : 2024`, but not `avant : la guerre`).
 */
import type { TextRange } from '../protocol.ts';
import { type FieldName, fieldNamed, isFreeText, isValueBeginning, readValue } from './fields.ts';
import { lexPhrase } from './phrase-lexer.ts';
import { runEnd } from './runs.ts';

export interface FieldToken {
  readonly kind: 'field';
  /** The name, the colon and the value. */
  readonly range: TextRange;
  readonly field: FieldName;
  /** As typed. */
  readonly name: string;
  /** Null when there is none, or when a parenthesis follows. */
  readonly value: FieldValue | null;
}

export interface FieldValue {
  /** With its quotes. */
  readonly range: TextRange;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isClosed: boolean;
}

interface FieldHead {
  readonly start: number;
  /** Behind the colon. */
  readonly end: number;
  readonly field: FieldName;
  readonly name: string;
  readonly isSpaced: boolean;
}

const HEAD = /([\p{L}\p{M}]{1,20})(\s?):/uy;
const SPACE = /\s/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** One letter and a colon are a field only before a value that it knows (a:note). */
const SHORTEST_SURE_NAME = 2;

/** The field that begins at an offset; null when none does. */
export function lexField(text: string, at: number, now: number): FieldToken | null {
  const head = headAt(text, at);
  if (head === null) return null;
  const isTight = !head.isSpaced && !SPACE.test(text.charAt(head.end));
  const isSure = isTight && head.name.length >= SHORTEST_SURE_NAME;
  const value = valueAt(text, SPACE.test(text.charAt(head.end)) ? head.end + 1 : head.end);
  const isName = isTight || head.name.length >= SHORTEST_SURE_NAME;
  if (!isName) return null;
  if (value !== null) return isSure || isMeant(head, value, text, now) ? token(head, value) : null;
  const isLast = text.slice(head.end).trim() === '';
  if (isLast) return isSure || !(head.isSpaced && isFreeText(head.field)) ? token(head, null) : null;
  return isSure ? token(head, null) : null;
}

function headAt(text: string, at: number): FieldHead | null {
  HEAD.lastIndex = at;
  const [head, name = '', space] = HEAD.exec(text) ?? [];
  const field = fieldNamed(name);
  if (head === undefined || field === null) return null;
  return { start: at, end: at + head.length, field, name, isSpaced: space !== '' };
}

function valueAt(text: string, start: number): FieldValue | null {
  const phrase = lexPhrase(text, start);
  if (phrase !== null) {
    const { range, isClosed } = phrase;
    return { range, text: phrase.text, isQuoted: true, isClosed };
  }
  const range = { start, end: runEnd(text, start) };
  const value = text.slice(range.start, range.end);
  return LETTER_OR_DIGIT.test(value) ? { range, text: value, isQuoted: false, isClosed: true } : null;
}

/** Whether a field with spaces around its colon, or one of a single letter, is one and not plain words. */
function isMeant({ field, name }: FieldHead, value: FieldValue, text: string, now: number): boolean {
  if (value.isQuoted) return true;
  if (isFreeText(field)) return false;
  const { kind } = readValue(field, value.text, { name, now });
  if (kind !== 'unknown-value' && kind !== 'unreadable-date') return true;
  return value.range.end === text.length && isValueBeginning(field, value.text);
}

function token({ start, end, field, name }: FieldHead, value: FieldValue | null): FieldToken {
  return { kind: 'field', range: { start, end: value?.range.end ?? end }, field, name, value };
}
