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

/** Words in -ent that are no verbs of the third person plural; those in -ment are none either. */
const NO_VERBS_IN_ENT = new Set(
  (
    'absent accident adherent adjacent adolescent affluent agent antecedent apparent ardent argent arpent ' +
    'cent client coefficient coherent competent confident conscient consequent content continent contingent ' +
    'couvent decent deficient dent detergent different diligent dissident divergent efficient eloquent emergent eminent ' +
    'equivalent evident excellent excipient expedient frequent gradient impatient impertinent imprudent impudent incident ' +
    'incoherent incompetent inconscient inconvenient indecent indifferent indigent indulgent influent ingredient inherent ' +
    'innocent insolent intelligent intermittent latent negligent occident opulent orient parent patient penitent permanent ' +
    'pertinent precedent present president prudent quotient recent recipient referent regent relent ' +
    'resident reticent serpent solvent souvent strident succulent talent torrent transparent trident turbulent ' +
    'urgent vent violent virulent'
  ).split(' '),
);

/** Stem of a folded French word. */
export const frenchStem: Stem = remembering((word) => {
  const lemma = irregularLemma(word);
  if (lemma !== word) return lemma;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  if (NOUNS_IN_EE.has(singular)) return singular;
  const isVerb = word.endsWith('ent') && !word.endsWith('ment') && !NO_VERBS_IN_ENT.has(word);
  // mangent: Snowball leaves this ending, which nouns have too.
  const stem = snowballFrench(lightStem(isVerb ? word.slice(0, -2) : word));
  // actif and active, heureux and heureuse.
  if (stem.endsWith('if')) return `${stem.slice(0, -1)}v`;
  return stem.endsWith('eus') ? stem.slice(0, -1) : stem;
});

/** Stem of a folded English word. */
export const englishStem: Stem = remembering((word) => {
  const lemma = irregularLemma(word);
  if (lemma !== word) return lemma;
  // corée is not core; employee and employees need no more than their plural taken off.
  const singular = word.endsWith('ees') ? word.slice(0, -1) : word;
  return singular.endsWith('ee') ? singular : snowballEnglish(word);
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
