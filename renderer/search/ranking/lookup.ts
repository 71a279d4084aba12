/** Looks up the leaves of a query in the index. */
import type { Documents } from '../index/documents.ts';
import { frequencyIn } from '../index/frequency-slot.ts';
import type { Postings } from '../index/postings.ts';
import type { KindSet } from './kinds.ts';
import type { LeafDocuments } from './leaf-documents.ts';
import type { WordForm } from './word-forms.ts';

/** What is looked in. */
export interface Lookup {
  readonly documents: Documents;
  readonly postings: readonly Postings[];
}

/**
 * Gathers the documents of some kinds that hold a form of a word.
 * @param languages language code of each article
 */
export function gatherWord(
  forms: readonly WordForm[],
  kinds: KindSet,
  documents: Documents,
  languages: Uint8Array,
  found: LeafDocuments,
): void {
  const { kinds: kindOf, articles } = documents.columns;
  for (const { lists, shares } of forms) {
    const shareOfAll = shares.every((share) => share === shares[0]) ? (shares[0] ?? 0) : 0;
    const visit = (documentId: number, slot: number) => {
      if (((kinds >>> (kindOf[documentId] ?? 0)) & 1) === 0) return;
      const share = shareOfAll || (shares[languages[articles[documentId] ?? 0] ?? 0] ?? 0);
      if (share > 0) found.add(documentId, frequencyIn(slot) * share);
    };
    for (const list of lists) list.visit(visit);
  }
}
