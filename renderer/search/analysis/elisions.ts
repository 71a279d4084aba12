/** What an apostrophe ties to a word without being part of it, in folded form. */

/** Not presqu’, quelqu’ and entr’: presqu’île, quelqu’un and entr’acte are words of their own. */
const ELIDED_BEFORE = new Set('c d j l m n s t qu jusqu lorsqu puisqu quoiqu'.split(' '));
const CONTRACTED_AFTER = new Set('s t d m re ve ll'.split(' '));

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Whether the word at `start..end` of a folded text is an elided article or conjunction (l’OTAN, qu’il, jusqu’ici) or
 * the end of an English contraction or possessive (Ukraine’s, don’t).
 */
export function isElision(folded: string, start: number, end: number): boolean {
  const word = folded.slice(start, end);
  if (folded.charAt(end) === "'" && ELIDED_BEFORE.has(word)) {
    return LETTER_OR_DIGIT.test(folded.charAt(end + 1));
  }
  return folded.charAt(start - 1) === "'" && CONTRACTED_AFTER.has(word);
}
