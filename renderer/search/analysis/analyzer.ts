/** From text to terms. Indexing, queries, snippets and marks all use this one analyzer. */
import { CJK, cjkSpans, isCjk, type Span } from './cjk.ts';
import { isElision } from './elisions.ts';
import { type FoldedText, fold } from './fold.ts';

/** To be raised whenever the same text gives other terms: an index made by another version is built again. */
export const ANALYZER_VERSION = 5;

export interface Token {
  /** The form that is indexed and compared. */
  readonly term: string;
  /** Where it stands in the original text, UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * A number in groups of three digits. Spaces of any width are plain spaces in folded text, the Swiss group by
 * apostrophes; points also part the numbers of an address (192.168.1.10). A unit may follow without a space.
 */
const GROUPED_DIGITS = "\\d{1,3}(?:(?:[ ,']\\d{3})+|(?:\\.\\d{3})+(?!\\.\\d))(?!\\p{N})";
/** O.T.A.N., J.R.R.; without the last point, which may end the sentence. */
const POINTED_LETTERS = '\\p{Ll}(?:\\.\\p{Ll})+(?![\\p{L}\\p{N}])';
/** C++, C#. */
const SIGNED_LETTER = '[a-z](?:\\+\\+|#)(?![\\p{L}\\p{N}])';
const COMPOUND = `(?:${GROUPED_DIGITS}|${POINTED_LETTERS}|${SIGNED_LETTER})`;
const LETTER = `[[\\p{L}\\p{N}]--${CJK}]`;
const WORD = new RegExp(`(?<!${LETTER})${COMPOUND}|${LETTER}[[\\p{L}\\p{N}\\p{M}]--${CJK}]*|${CJK}+`, 'gv');
/** What joins the parts of a compound. */
const JOINT = /[ ,.']/g;

/** Terms of a text in reading order, duplicates and stop words included; those of CJK texts overlap. */
export function analyze(text: string): readonly Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    const word = match[0];
    const span = { start: match.index, end: match.index + word.length };
    if (isCjk(word)) {
      for (const part of cjkSpans(word, span.start)) {
        tokens.push(token(folded, part, folded.text.slice(part.start, part.end)));
      }
    } else if (!isElision(folded.text, span.start, span.end)) {
      tokens.push(token(folded, span, word.replace(JOINT, '')));
    }
  }
  return tokens;
}

function token(folded: FoldedText, span: Span, term: string): Token {
  const start = folded.starts[span.start] ?? 0;
  const end = folded.ends[span.end - 1] ?? start;
  return { term, start, end };
}
