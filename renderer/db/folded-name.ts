/** Letters of Latin script that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l' };

/**
 * The form in which names that a person gives are compared: no capitals, no diacritics, one apostrophe, single spaces.
 * Only for telling whether two names are the same; text is searched with the analyzer's folding.
 */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[œæßøđł]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
