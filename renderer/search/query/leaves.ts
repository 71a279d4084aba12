/** The words, phrases and fields of a query; keeps the problems and pieces met on the way. */
import type { TextRange } from '../protocol.ts';
import type { FieldToken, FieldValue } from './field-lexer.ts';
import { type FieldName, isValueBeginning, readValue } from './fields.ts';
import { forgetsQuote, isFieldWithoutValue } from './forgotten.ts';
import { NOTHING, type Part } from './parts.ts';
import type { PhraseToken } from './phrase-lexer.ts';
import type { QueryNode, QueryPiece, QueryProblem, QueryProblemCode } from './query-node.ts';

/** More words than anybody types; one bit of a 32-bit mask each in the ranker. */
const MAX_WORDS = 31;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const FINAL_ASTERISKS = /\*+$/;

/** A query's text, and whether more was typed behind it: then its last word is not one that is being typed. */
export interface QuerySource {
  readonly text: string;
  readonly isCut: boolean;
  /** Milliseconds since 1970, for dates such as `7d`. */
  readonly now: number;
}

/** Where in the query a leaf stands. */
export interface LeafPlace {
  readonly isNegated: boolean;
  readonly isInTitle: boolean;
}

export class Leaves {
  readonly problems: QueryProblem[] = [];
  readonly pieces: QueryPiece[] = [];
  readonly #source: QuerySource;
  #wordCount = 0;
  #leftOut: TextRange | null = null;

  constructor(source: QuerySource) {
    this.#source = source;
  }

  problem(code: QueryProblemCode, range: TextRange, values: readonly string[] = []): void {
    this.problems.push({ code, range, values });
  }

  misplaced(range: TextRange): void {
    this.problem('misplaced', range, [this.#source.text.slice(range.start, range.end)]);
  }

  operator(range: TextRange): void {
    this.pieces.push({ kind: 'operator', range });
  }

  /** Notes a stretch that is left out because there is too much. */
  leaveOut(range: TextRange): void {
    this.#leftOut = { start: this.#leftOut?.start ?? range.start, end: range.end };
  }

  /** To be called when all is read. */
  finish(): void {
    if (this.#leftOut !== null) this.problem('too-long', this.#leftOut);
  }

  /** Whether nothing but space stands behind an offset: the person may be typing there. */
  isLast(end: number): boolean {
    return !this.#source.isCut && this.#source.text.slice(end).trim() === '';
  }

  word(range: TextRange, typed: string, place: LeafPlace): Part {
    const text = typed.replace(FINAL_ASTERISKS, '');
    const hasAsterisk = text !== typed;
    if (isFieldWithoutValue(text)) this.problem('missing-value', range, [text]);
    if (hasAsterisk && !place.isInTitle) {
      this.operator({ start: range.start + text.length, end: range.end });
    }
    const isBeingTyped = range.end === this.#source.text.length && !this.#source.isCut;
    return this.#counted({
      kind: 'word',
      range,
      text,
      isPrefix: hasAsterisk || (isBeingTyped && !place.isNegated),
    });
  }

  phrase(token: Omit<PhraseToken, 'kind'>, place: LeafPlace): Part {
    const { range, text, isClosed, hasAsterisk } = token;
    if (!LETTER_OR_DIGIT.test(text)) return NOTHING;
    if (!isClosed && forgetsQuote(text, this.#source.now)) {
      this.problem('unclosed-quote', { start: range.start, end: range.start + 1 });
    }
    const isBeingTyped = !isClosed && !this.#source.isCut && text.trimEnd() === text;
    return this.#counted({
      kind: 'phrase',
      range,
      text,
      isPrefix: hasAsterisk || (isBeingTyped && !place.isNegated),
    });
  }

  #counted(node: QueryNode): Part {
    this.#wordCount += 1;
    if (this.#wordCount <= MAX_WORDS) return { nodes: [node], settings: [] };
    this.leaveOut(node.range);
    return NOTHING;
  }

  /** A field with a value; `title:(` is the grammar's. */
  field(token: FieldToken, place: LeafPlace): Part {
    const { range, field, value } = token;
    if (value === null || !LETTER_OR_DIGIT.test(value.text)) {
      const isBeingTyped = this.isLast(range.end) && (value === null || !value.isClosed);
      if (!isBeingTyped) this.problem('missing-value', range, [`${token.name}:`]);
      return NOTHING;
    }
    if (field === 'title') return this.#title(range, value, place);
    if (!place.isInTitle) return this.#meaning(field, token, value);
    this.misplaced(range);
    return NOTHING;
  }

  #title(range: TextRange, value: FieldValue, place: LeafPlace): Part {
    const inTitle = { ...place, isInTitle: true };
    const { nodes } = value.isQuoted
      ? this.phrase({ ...value, hasAsterisk: false }, inTitle)
      : this.word(value.range, value.text, inTitle);
    return {
      nodes: place.isInTitle ? nodes : nodes.map((child) => ({ kind: 'title', range, child })),
      settings: [],
    };
  }

  #meaning(field: Exclude<FieldName, 'title'>, { range, name }: FieldToken, value: FieldValue): Part {
    const meaning = readValue(field, value.text, { name, now: this.#source.now });
    switch (meaning.kind) {
      case 'filter':
        return { nodes: [{ kind: 'filter', range, filter: meaning.filter }], settings: [] };
      case 'place':
        return { nodes: [], settings: [{ kind: 'place', range, place: meaning.place, isNegated: false }] };
      case 'sort':
        return { nodes: [], settings: [{ kind: 'sort', range, sort: meaning.sort, isNegated: false }] };
      default:
        if (!this.#isBeingTyped(field, value)) {
          this.problem(
            meaning.kind,
            range,
            meaning.kind === 'unknown-value' ? meaning.known : [value.text.trim()],
          );
        }
        return NOTHING;
    }
  }

  #isBeingTyped(field: FieldName, { range, text, isQuoted, isClosed }: FieldValue): boolean {
    const isOpen = !isQuoted || !isClosed;
    const isAtEnd = range.end === this.#source.text.length && !this.#source.isCut;
    return isOpen && isAtEnd && isValueBeginning(field, text);
  }
}
