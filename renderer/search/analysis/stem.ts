/**
 * A light stem for French and English at once: plurals, the feminine and the commonest endings, nothing that needs to
 * know the language. The index holds words as they are written; a query asks for the other forms of a word's stem, so
 * that the very form ranks above them and a better stem needs no new index.
 */

const PLAIN_WORD = /^[a-z]+$/;
const DOUBLED_FEMININE = /(?:enn|onn|ell)$/;
const UNDOUBLED = /(?:en|on|el)$/;

/** Stem of a folded word; short words and other scripts are their own stem. */
export function lightStem(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || !PLAIN_WORD.test(word)) return word;
  const bare = withoutFeminine(singular(word));
  return bare.length > 3 && bare.endsWith('y') ? `${bare.slice(0, -1)}i` : bare;
}

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -3)}al`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  // feux, bijoux: elsewhere the x belongs to the word (index, voix).
  return word.endsWith('s') || word.endsWith('ux') ? word.slice(0, -1) : word;
}

function withoutFeminine(word: string): string {
  let bare = word;
  if (bare.length > 4 && bare.endsWith('ee')) bare = bare.slice(0, -1);
  if (bare.length > 3 && bare.endsWith('e')) bare = bare.slice(0, -1);
  // coréenne, bonne, telle: the feminine doubles the consonant.
  if (bare !== word && bare.length > 3 && DOUBLED_FEMININE.test(bare)) bare = bare.slice(0, -1);
  return bare;
}

/** The other words that share a word's stem, whether they exist or not (at most some thirty). */
export function otherForms(word: string): readonly string[] {
  const stem = lightStem(word);
  if (!PLAIN_WORD.test(stem)) return [];
  const forms = candidateForms(stem).filter((form) => form !== word && lightStem(form) === stem);
  return [...new Set(forms)];
}

/** The stem's rules read backwards. */
function candidateForms(stem: string): readonly string[] {
  const bases = [stem];
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  const singulars = bases.flatMap((base) => [base, `${base}e`, `${base}ee`]);
  if (UNDOUBLED.test(stem)) singulars.push(`${stem}${stem.slice(-1)}e`);
  const forms = singulars.flatMap((form) => [form, `${form}s`, `${form}x`]);
  if (stem.endsWith('al')) forms.push(`${stem.slice(0, -2)}aux`);
  if (stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}ies`);
  return forms;
}
