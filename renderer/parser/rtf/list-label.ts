/** Kinds of number (`\levelnfcN`) by their number in the specification. */
const UPPER_ROMAN = 1;
const LOWER_ROMAN = 2;
const UPPER_LETTER = 3;
const LOWER_LETTER = 4;
const BULLET = 23;

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * The number that a list's label ("3.", "b)", "iv.") shows, null for a bullet. `format` is the kind of number that the
 * list declares, where it does.
 */
export function ordinalOfLabel(label: string, format: number | null): number | null {
  if (format === BULLET) return null;
  const word = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(label)?.[0] ?? '';
  if (/^\d{1,9}$/.test(word)) return Number(word);
  const letters = word.toLowerCase();
  if ((format === LOWER_ROMAN || format === UPPER_ROMAN) && /^[ivxlcdm]+$/.test(letters))
    return romanValue(letters);
  const isLettered = format === LOWER_LETTER || format === UPPER_LETTER;
  // Word draws a hollow bullet as the letter o.
  const isLetter = /^[a-z]$/.test(letters) && (isLettered || /[.)]/.test(label));
  return isLetter ? letters.charCodeAt(0) - 96 : null;
}

function romanValue(letters: string): number {
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A list item whose label is typed before a tab, as Pandoc writes it: the label, and the text behind it. */
export function typedLabel(text: string): { readonly label: string; readonly rest: string } | null {
  const found = /^\s*([•–◦▪·*-]|\d{1,9}[.)]|\(?[a-z][.)])\t/i.exec(text);
  return found?.[1] === undefined ? null : { label: found[1], rest: text.slice(found[0].length) };
}
