import { isKindIn, type KindSet } from './kinds.ts';
import type { LeafDocuments } from './leaf-documents.ts';
import type { Lookup } from './lookup.ts';
import type { PhraseLeaf, PhraseWord } from './plan.ts';
import type { Vocabulary } from './vocabulary.ts';
import { FULL_SHARE } from './word-forms.ts';

/** A phrase that is still being typed may go on with one of so many words. */
const MAX_COMPLETIONS = 32;

interface SoughtWord {
  readonly offset: number;
  readonly terms: readonly string[];
  readonly frequency: number;
}

/** A range of places in a document at which the phrase may begin. */
type Beginnings = readonly number[];

/**
 * Gathers the documents of some kinds in which the telling words of a phrase stand in a row, as far apart as typed. Stop
 * words leave gaps in the index: whether it is they that stand there only the text can tell.
 */
export function gatherPhrase(
  phrase: PhraseLeaf,
  kinds: KindSet,
  lookup: Lookup,
  vocabulary: Vocabulary,
  gathered: LeafDocuments,
): void {
  const words = phrase.words.map((word) => soughtWord(word, vocabulary));
  // The rarest word first: what it leaves is little.
  const [rarest, ...others] = words.sort((a, b) => a.frequency - b.frequency);
  if (rarest === undefined) return;
  let found = beginningsOf(rarest, kinds, lookup, null);
  for (const word of others) {
    if (found.size === 0) return;
    found = beginningsOf(word, kinds, lookup, found);
  }
  for (const [documentId, beginnings] of found) gathered.add(documentId, beginnings.length * FULL_SHARE);
}

function soughtWord({ term, offset, isPrefix }: PhraseWord, vocabulary: Vocabulary): SoughtWord {
  const completions = isPrefix
    ? vocabulary.completions(term, MAX_COMPLETIONS).map(({ term: other }) => other)
    : [];
  const terms = [...new Set([term, ...completions])];
  return { offset, terms, frequency: terms.reduce((sum, other) => sum + vocabulary.frequencyOf(other), 0) };
}

/** Where the phrase may begin, by document, going by one word and what the others have left. */
function beginningsOf(
  { terms, offset }: SoughtWord,
  kinds: KindSet,
  { documents, postings }: Lookup,
  left: ReadonlyMap<number, Beginnings> | null,
): ReadonlyMap<number, Beginnings> {
  const found = new Map<number, Beginnings>();
  const visit = (documentId: number, places: readonly number[]) => {
    const allowed = left?.get(documentId);
    const beginnings = places.map((place) => place - offset);
    const fitting =
      allowed === undefined ? beginnings : beginnings.filter((place) => allowed.includes(place));
    if (fitting.length === 0) return;
    const known = found.get(documentId);
    found.set(documentId, known === undefined ? fitting : [...known, ...fitting]);
  };
  const isWanted = (documentId: number) =>
    left === null ? isKindIn(documents.kindOf(documentId), kinds) : left.has(documentId);
  for (const term of terms) {
    for (const part of postings) part.find(term)?.visitPlaces(visit, isWanted);
  }
  return found;
}
