import { BLOCK } from '../index/documents.ts';
import type { Lookup } from './lookup.ts';
import type { Leaf } from './plan.ts';
import type { SoughtLeaf } from './searcher.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter beginnings begin so many words that a look at the text is quicker. */
const SHORTEST_BEGINNING = 3;

/**
 * Places of the blocks of an article that may hold one of the leaves, from 0: the others need not be looked at. Null when
 * the index cannot tell.
 */
export function blocksWithin(
  ordinal: number,
  leaves: readonly SoughtLeaf[],
  { documents, postings }: Lookup,
  vocabulary: Vocabulary,
): ReadonlySet<number> | null {
  const first = documents.firstDocument(ordinal) + 1;
  const found = new Set<number>();
  for (const leaf of leaves) {
    const terms = termsOf(leaf, vocabulary);
    if (terms === null) return null;
    for (const term of terms) {
      for (const part of postings) {
        part.find(term)?.visit((documentId) => {
          if (documents.articleOf(documentId) !== ordinal || documents.kindOf(documentId) !== BLOCK) return;
          found.add(documentId - first);
        });
      }
    }
  }
  return found;
}

/** Terms one of which stands wherever the leaf does, or null. */
function termsOf({ leaf, forms }: SoughtLeaf, vocabulary: Vocabulary): readonly string[] | null {
  const beginning = beginningOf(leaf);
  const known = leaf.kind === 'word' ? forms.map(({ term }) => term) : rarestWord(leaf, vocabulary);
  if (beginning === null) return known;
  if (beginning.length < SHORTEST_BEGINNING) return null;
  const terms = new Set(known);
  vocabulary.eachTerm(beginning, (term) => terms.add(term));
  return [...terms];
}

/** What the word begins with that is not finished: of a phrase only when it has no other. */
function beginningOf(leaf: Leaf): string | null {
  if (leaf.kind === 'word') return leaf.isPrefix ? leaf.term : null;
  const [word, ...others] = leaf.words;
  return others.length === 0 && word?.isPrefix === true ? word.term : null;
}

function rarestWord(leaf: Extract<Leaf, { kind: 'phrase' }>, vocabulary: Vocabulary): readonly string[] {
  const whole = leaf.words.filter((word) => !word.isPrefix).map(({ term }) => term);
  const rarest = whole.sort((a, b) => vocabulary.frequencyOf(a) - vocabulary.frequencyOf(b))[0];
  return rarest === undefined ? [] : [rarest];
}
