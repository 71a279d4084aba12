/** From text to terms. Indexing, queries, snippets and marks all use this one analyzer. */
import { CJK, cjkSpans, isCjk, type Span } from './cjk.ts';
import { isJointBetween, joinedTerm } from './compounds.ts';
import { isElision } from './elisions.ts';
import { type FoldedText, fold } from './fold.ts';
import { isUnspaced, UNSPACED, unspacedSpans } from './thai.ts';
import { COMPOUND, firstOfTwo, withoutJoints } from './word-patterns.ts';

/** To be raised whenever the same text gives other terms: an index made by another version is built again. */
export const ANALYZER_VERSION = 6;

export interface Token {
  /** The form that is indexed and compared. */
  readonly term: string;
  /** Where it stands in the original text, UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** A compound as one word (nord-coréen: nordcoreen); comes behind its first part, and shares its place. */
  readonly isJoined?: true;
}

const RUN_LETTER = `[[\\p{L}\\p{N}]--${CJK}--${UNSPACED}]`;
const RUN = `${RUN_LETTER}[[\\p{L}\\p{N}\\p{M}]--${CJK}--${UNSPACED}]*`;
const WORD = new RegExp(`(?<!${RUN_LETTER})${COMPOUND}|${RUN}|${CJK}+|${UNSPACED}+`, 'gv');

/** Terms of a text in reading order, duplicates and stop words included; those of CJK texts and compounds overlap. */
export function analyze(text: string): readonly Token[] {
  return new Analysis(fold(text)).tokens();
}

class Analysis {
  readonly #folded: FoldedText;
  readonly #tokens: Token[] = [];
  /** The parts of the compound at hand, and the place of the first among the tokens. */
  #parts: Span[] = [];
  #firstPart = 0;

  constructor(folded: FoldedText) {
    this.#folded = folded;
  }

  tokens(): readonly Token[] {
    const { text } = this.#folded;
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      const span = { start: match.index, end: match.index + word.length };
      if (isCjk(word)) this.#addAll(cjkSpans(word, span.start));
      else if (isUnspaced(word)) this.#addAll(unspacedSpans(word, span.start));
      else if (!isElision(text, span.start, span.end)) this.#addRun(word, span);
    }
    this.#finishCompound();
    return this.#tokens;
  }

  #addAll(spans: readonly Span[]): void {
    for (const span of spans) this.#tokens.push(this.#token(span, this.#textOf(span)));
  }

  #addRun(run: string, { start, end }: Span): void {
    const middle = start + firstOfTwo(run);
    if (middle > start) this.#addWord({ start, end: middle });
    this.#addWord({ start: middle, end });
  }

  #addWord(span: Span): void {
    const last = this.#parts.at(-1);
    if (last === undefined || !isJointBetween(this.#folded.text, last, span)) {
      this.#finishCompound();
      this.#firstPart = this.#tokens.length;
    }
    this.#parts.push(span);
    this.#tokens.push(this.#token(span, withoutJoints(this.#textOf(span))));
  }

  #finishCompound(): void {
    const [first] = this.#parts;
    const last = this.#parts.at(-1);
    if (first !== undefined && last !== undefined && first !== last) {
      const term = joinedTerm(this.#parts.map((part) => withoutJoints(this.#textOf(part))));
      const whole = { start: first.start, end: last.end };
      if (term !== null) {
        this.#tokens.splice(this.#firstPart + 1, 0, { ...this.#token(whole, term), isJoined: true });
      }
    }
    this.#parts = [];
  }

  #textOf({ start, end }: Span): string {
    return this.#folded.text.slice(start, end);
  }

  #token(span: Span, term: string): Token {
    const start = this.#folded.starts[span.start] ?? 0;
    const end = this.#folded.ends[span.end - 1] ?? start;
    return { term, start, end };
  }
}
