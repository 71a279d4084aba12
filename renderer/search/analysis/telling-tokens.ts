/** The words of a text that tell articles apart: all but the stop words, judged as they are written. */
import { analyze, type Token } from './analyzer.ts';

/** A token and where it stands among the words of its text. */
export interface PlacedToken extends Token {
  /** From 0; stop words count too, and terms that begin with the same character (CJK, compounds) share a place. */
  readonly place: number;
}

/** Folded they are stop words, and unfolded too. */
const ACCENTED_STOP_WORDS = new Set('à là où çà dès'.split(' '));

const MARK = /\p{M}/u;
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/** All tokens of a text with their places. */
export function placedTokens(text: string): readonly PlacedToken[] {
  let place = -1;
  let placeStart = -1;
  return analyze(text).map((token) => {
    if (token.start !== placeStart) place += 1;
    placeStart = token.start;
    return { ...token, place };
  });
}

/**
 * Tokens of a text without its stop words. What is folded like a stop word but written otherwise is kept: maïs, thé,
 * sûr, and the names WHO, UN, U.S., unless everything is in capitals.
 */
export function tellingTokens(text: string, isStopWord: (term: string) => boolean): readonly PlacedToken[] {
  return placedTokens(text).filter(tellingTest(text, isStopWord));
}

/**
 * Whether a token of a text is none of its stop words.
 * @param isAllCapitals whether capitals say nothing, because everything around is written in them
 */
export function tellingTest(
  text: string,
  isStopWord: (term: string) => boolean,
  isAllCapitals: boolean = text === text.toUpperCase(),
): (token: Token) => boolean {
  return ({ term, start, end }) =>
    !isStopWord(term) || isUnlikeStopWord(text.slice(start, end), isAllCapitals);
}

function isUnlikeStopWord(written: string, isAllCapitals: boolean): boolean {
  return isAccented(written) || (!isAllCapitals && CAPITALS.test(written));
}

function isAccented(written: string): boolean {
  return (
    MARK.test(written.normalize('NFD')) && !ACCENTED_STOP_WORDS.has(written.normalize('NFC').toLowerCase())
  );
}
