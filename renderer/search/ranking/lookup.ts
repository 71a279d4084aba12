/** Looks up the leaves of a query in the index. */
import type { Documents } from '../index/documents.ts';
import { frequencyIn } from '../index/frequency-slot.ts';
import type { Postings } from '../index/postings.ts';
import type { Gathering } from './gathering.ts';
import { isKindIn, type KindSet } from './kinds.ts';
import type { WordForm } from './word-forms.ts';

/** What is looked in. */
export interface Lookup {
  readonly documents: Documents;
  readonly postings: readonly Postings[];
}

/** Gathers the documents of some kinds that hold a form of a word. */
export function gatherWord(
  forms: readonly WordForm[],
  kinds: KindSet,
  { documents, postings }: Lookup,
  gathering: Gathering,
): void {
  for (const { term, shares } of forms) {
    const shareOfAll = shares.every((share) => share === shares[0]) ? (shares[0] ?? 0) : 0;
    const visit = (documentId: number, slot: number) => {
      if (!isKindIn(documents.kindOf(documentId), kinds)) return;
      const share = shareOfAll || (shares[documents.languageOf(documents.articleOf(documentId))] ?? 0);
      if (share > 0) gathering.add(documentId, frequencyIn(slot) * share);
    };
    for (const part of postings) part.visit(term, visit);
  }
}
