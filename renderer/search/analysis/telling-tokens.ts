/** The words of a text that tell articles apart: all but the stop words, judged as they are written. */
import { analyze, type Token } from './analyzer.ts';

/** Folded they are stop words, and unfolded too. */
const ACCENTED_STOP_WORDS = new Set('à là où çà dès'.split(' '));

const MARK = /\p{M}/u;
const CAPITALS = /^\p{Lu}[\p{Lu}.]+$/u;

/**
 * Tokens of a text without its stop words. What is folded like a stop word but written otherwise is kept: maïs, thé,
 * sûr, and the names WHO, UN, U.S., unless everything is in capitals.
 */
export function tellingTokens(text: string, isStopWord: (term: string) => boolean): readonly Token[] {
  const isAllCapitals = text === text.toUpperCase();
  return analyze(text).filter(({ term, start, end }) => {
    if (!isStopWord(term)) return true;
    const written = text.slice(start, end);
    return isAccented(written) || (!isAllCapitals && CAPITALS.test(written));
  });
}

function isAccented(written: string): boolean {
  return (
    MARK.test(written.normalize('NFD')) && !ACCENTED_STOP_WORDS.has(written.normalize('NFC').toLowerCase())
  );
}
