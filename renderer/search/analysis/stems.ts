/**
 * Stems by language, asked only at query time: the index holds words as they are written, so a better stem needs no new
 * index and the very form typed can rank above its other forms. Snowball's stemmers (https://snowballstem.org/), with
 * what folded French needs before them: without their accents, participles in -ée look like any feminine.
 */
import { stemmer as snowballEnglish } from '@orama/stemmers/english';
import { stemmer as snowballFrench } from '@orama/stemmers/french';
import { irregularLemma } from './irregular-forms.ts';
import { lightStem } from './stem.ts';

export type Stem = (word: string) => string;

const PLAIN_WORD = /^[a-z]+$/;
/** Shorter words are their own stem: their endings tell little. */
const SHORTEST = 4;
/** Stems kept from one query to the next; the limit is for hostile texts. */
const CACHE_LIMIT = 50_000;

/**
 * Nouns in -ée that would meet another word without it: année and Anne, armée and arme, marée and mare. Singular, folded.
 */
const NOUNS_IN_EE = new Set(
  (
    'annee armee bouchee chaussee contree coree coulee dictee donnee duree entree epee fee fumee fusee gelee ' +
    'giboulee guinee idee journee livree lycee maree matinee melee musee nausee nuee odyssee orchidee pensee ' +
    'poignee portee poupee puree rangee rentree rosee saignee soiree tournee trainee travee trophee tranchee vallee veillee'
  ).split(' '),
);

/** Stem of a folded French word. */
export const frenchStem: Stem = remembering((word) => {
  const lemma = irregularLemma(word);
  if (lemma !== word) return lemma;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  if (NOUNS_IN_EE.has(singular)) return singular;
  const stem = snowballFrench(lightStem(word));
  // actif and active, heureux and heureuse.
  if (stem.endsWith('if')) return `${stem.slice(0, -1)}v`;
  return stem.endsWith('eus') ? stem.slice(0, -1) : stem;
});

/** Stem of a folded English word. */
export const englishStem: Stem = remembering((word) => {
  const lemma = irregularLemma(word);
  return lemma === word ? snowballEnglish(word) : lemma;
});

function remembering(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    if (word.length < SHORTEST || !PLAIN_WORD.test(word)) return irregularLemma(word);
    let result = known.get(word);
    if (result === undefined) {
      result = stem(word);
      if (known.size >= CACHE_LIMIT) known.clear();
      known.set(word, result);
    }
    return result;
  };
}
