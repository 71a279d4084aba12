/**
 * The grammar of queries, by recursive descent:
 *
 *     query        = sequence
 *     sequence     = { alternatives | AND }
 *     alternatives = unit { OR unit }
 *     unit         = [ "-" ] ( word | phrase | field | "(" sequence ")" )
 *
 * OR binds tighter than a sequence, as in web search: a b OR c is a (b OR c). Any text is a query: what cannot be read
 * becomes a problem, and the rest counts.
 */
import type { TextRange } from '../protocol.ts';
import type { FieldToken } from './field-lexer.ts';
import { Leaves, type QuerySource } from './leaves.ts';
import { lex, type Token } from './lexer.ts';
import { allOf, anyOf, joined, NOTHING, type Part, type Setting } from './parts.ts';
import type { QueryNode, QueryPiece, QueryProblem } from './query-node.ts';

const MAX_DEPTH = 32;

/** A query as the grammar reads it. */
export interface Reading {
  readonly root: QueryNode | null;
  /** What holds for the whole query, in the order typed. */
  readonly settings: readonly Setting[];
  readonly problems: readonly QueryProblem[];
  /** Without those of problems, in no order. */
  readonly pieces: readonly QueryPiece[];
  readonly tokens: readonly Token[];
}

/** Reads a query. */
export function readGrammar(source: QuerySource): Reading {
  return new Parser(source).read();
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #leaves: Leaves;
  #at = 0;
  #depth = 0;
  #notDepth = 0;
  #titleDepth = 0;
  /** Parentheses open that are passed over because they stand too deep. */
  #ignoredCount = 0;

  constructor(source: QuerySource) {
    this.#leaves = new Leaves(source);
    this.#tokens = this.#withoutUnopened(lex(source.text, source.now));
  }

  /** A parenthesis that closes nothing is as if it were not there. */
  #withoutUnopened(tokens: readonly Token[]): readonly Token[] {
    let depth = 0;
    return tokens.filter(({ kind, range }) => {
      if (kind === 'close' && depth === 0) {
        this.#leaves.problem('unopened-parenthesis', range);
        return false;
      }
      if (kind === 'open') depth += 1;
      if (kind === 'close') depth -= 1;
      return true;
    });
  }

  read(): Reading {
    const { nodes, settings } = this.#sequence();
    this.#leaves.finish();
    const { problems, pieces } = this.#leaves;
    return { root: allOf(nodes), settings, problems, pieces, tokens: this.#tokens };
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #next(): Token | undefined {
    const token = this.#peek();
    if (token !== undefined) this.#at += 1;
    return token;
  }

  /** Up to a closing parenthesis or the end. */
  #sequence(): Part {
    const parts: Part[] = [];
    for (let token = this.#peek(); token !== undefined; token = this.#peek()) {
      if (token.kind === 'and' && parts.length > 0) this.#skipOperators();
      else if (token.kind === 'close' && this.#ignoredCount === 0) break;
      else if (token.kind === 'close') this.#passOver(-1);
      else parts.push(this.#alternatives());
    }
    return joined(parts);
  }

  #alternatives(): Part {
    const first = this.#peek();
    if (first?.kind === 'or' && !this.#isWholeSequence()) {
      this.#leaves.problem('nothing-beside-or', first.range);
      this.#skipOperators();
      return NOTHING;
    }
    const parts = [this.#unit()];
    for (let token = this.#peek(); token?.kind === 'or'; token = this.#peek()) {
      this.#skipOperators();
      const next = this.#peek();
      if (next?.kind === 'close') this.#leaves.problem('nothing-beside-or', token.range);
      if (next !== undefined && next.kind !== 'close') parts.push(this.#unit());
    }
    if (parts.length < 2) return joined(parts);
    for (const { settings } of parts) this.#misplace(settings);
    const node = anyOf(parts.flatMap((part) => allOf(part.nodes) ?? []));
    return { nodes: node ? [node] : [], settings: [] };
  }

  /** Whether an operator is all that its sequence consists of: then "OR" is a word. */
  #isWholeSequence(): boolean {
    const token = this.#peek();
    const before = this.#tokens[this.#at - 1]?.kind ?? 'open';
    const behind = this.#tokens[this.#at + 1]?.kind ?? 'close';
    return token?.kind === 'or' && !token.text.startsWith('|') && before === 'open' && behind === 'close';
  }

  #skipOperators(): void {
    for (let token = this.#peek(); token?.kind === 'or' || token?.kind === 'and'; token = this.#peek()) {
      this.#leaves.operator(token.range);
      this.#at += 1;
    }
  }

  #unit(): Part {
    const token = this.#next();
    const place = { isNegated: this.#notDepth > 0, isInTitle: this.#titleDepth > 0 };
    switch (token?.kind) {
      case 'minus':
        return this.#excluded(token.range);
      case 'open':
        return this.#group(token.range);
      case 'phrase':
        this.#leaves.pieces.push({ kind: 'phrase', range: token.range });
        return this.#leaves.phrase(token, place);
      case 'field':
        return this.#field(token);
      case 'word':
      case 'or':
      case 'and':
        return this.#leaves.word(token.range, token.text, place);
      default:
        return NOTHING;
    }
  }

  #excluded(minus: TextRange): Part {
    this.#leaves.operator(minus);
    const next = this.#peek();
    if (next?.range.start !== minus.end || next.kind === 'close' || next.kind === 'or') {
      this.#leaves.problem('nothing-to-exclude', minus);
      return NOTHING;
    }
    this.#notDepth += 1;
    const { nodes, settings } = this.#unit();
    this.#notDepth -= 1;
    const child = allOf(nodes);
    const end = this.#tokens[this.#at - 1]?.range.end ?? minus.end;
    if (child !== null) {
      this.#misplace(settings);
      return { nodes: [{ kind: 'not', range: { start: minus.start, end }, child }], settings: [] };
    }
    if (next.kind === 'field') return this.#excludedSettings(minus, settings);
    this.#misplace(settings);
    const isEmpty = next.kind !== 'word' && settings.length === 0;
    if (isEmpty && !this.#leaves.isLast(end)) this.#leaves.problem('nothing-to-exclude', minus);
    return NOTHING;
  }

  /** `-in:notes` is all other places; nothing is sorted by an order that is excluded. */
  #excludedSettings(minus: TextRange, settings: readonly Setting[]): Part {
    this.#misplace(settings.filter((setting) => setting.kind === 'sort'));
    const places = settings.filter((setting) => setting.kind === 'place');
    const excluded = places.map((setting) => ({
      ...setting,
      range: { start: minus.start, end: setting.range.end },
      isNegated: true,
    }));
    return { nodes: [], settings: excluded };
  }

  #misplace(settings: readonly Setting[]): void {
    for (const { range } of settings) this.#leaves.misplaced(range);
  }

  #group(open: TextRange): Part {
    if (this.#depth === MAX_DEPTH) {
      this.#at -= 1;
      this.#passOver(1);
      return NOTHING;
    }
    this.#leaves.operator(open);
    this.#depth += 1;
    const part = this.#sequence();
    this.#depth -= 1;
    this.#ignoredCount = 0;
    const close = this.#next();
    if (close !== undefined) this.#leaves.operator(close.range);
    // Who has closed the parentheses inside is no longer at it.
    else if (this.#tokens.at(-1)?.kind === 'close') this.#leaves.problem('unclosed-parenthesis', open);
    const end = close?.range.end ?? this.#tokens.at(-1)?.range.end ?? open.end;
    const node = allOf(part.nodes, { start: open.start, end });
    return { nodes: node ? [node] : [], settings: part.settings };
  }

  /** Passes over a parenthesis that stands too deep. */
  #passOver(step: 1 | -1): void {
    const token = this.#next();
    this.#ignoredCount += step;
    if (token !== undefined) this.#leaves.leaveOut(token.range);
  }

  #field(token: FieldToken): Part {
    this.#leaves.pieces.push({ kind: 'field', range: token.range });
    const next = this.#peek();
    const isGroup = token.value === null && next?.kind === 'open' && next.range.start === token.range.end;
    if (token.field === 'title' && isGroup) return this.#titleGroup(token);
    return this.#leaves.field(token, {
      isNegated: this.#notDepth > 0,
      isInTitle: this.#titleDepth > 0,
    });
  }

  #titleGroup({ range: head, name }: FieldToken): Part {
    const open = this.#next();
    this.#titleDepth += 1;
    const { nodes } = this.#group(open?.range ?? head);
    this.#titleDepth -= 1;
    const end = this.#tokens[this.#at - 1]?.range.end ?? head.end;
    const child = allOf(nodes);
    if (child === null && !this.#leaves.isLast(end))
      this.#leaves.problem('missing-value', head, [`${name}:`]);
    if (child === null || this.#titleDepth > 0) return { nodes, settings: [] };
    return { nodes: [{ kind: 'title', range: { start: head.start, end }, child }], settings: [] };
  }
}
