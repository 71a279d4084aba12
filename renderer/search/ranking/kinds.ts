/** Sets of kinds of documents, a bit each. */
import { BLOCK, type DocumentKind, HIGHLIGHT, NOTE, TITLE } from '../index/documents.ts';
import type { SearchPlace } from '../query/query-node.ts';

export type KindSet = number;

const KINDS_OF_PLACE: Readonly<Record<SearchPlace, KindSet>> = {
  text: (1 << TITLE) | (1 << BLOCK),
  note: 1 << NOTE,
  highlight: 1 << HIGHLIGHT,
};

/** Kinds of the documents that stand in the places. */
export function kindsIn(places: readonly SearchPlace[]): KindSet {
  return places.reduce((kinds, place) => kinds | KINDS_OF_PLACE[place], 0);
}

export const TITLE_ALONE: KindSet = 1 << TITLE;

export function isKindIn(kind: DocumentKind, kinds: KindSet): boolean {
  return ((kinds >>> kind) & 1) === 1;
}

/** Where a document of a kind stands; null for a title, which is shown with its article. */
export function placeOf(kind: DocumentKind): SearchPlace | null {
  if (kind === BLOCK) return 'text';
  if (kind === NOTE) return 'note';
  return kind === HIGHLIGHT ? 'highlight' : null;
}
