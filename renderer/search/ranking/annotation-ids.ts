/** Which notes and highlights have all that a query asks for, each by itself and not with the rest of its article. */
import { type Documents, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { PlanPart } from './plan.ts';
import { mayHoldWithoutLeaves, planTest } from './plan-tests.ts';
import type { Ranked } from './rank.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Their ids, in no order. Words of the title and filters are asked of their article. */
export function listAnnotationIds({ plan, documents, board }: Ranked): readonly string[] {
  const tests = plan.parts.map((part) => planTest(part.node, documents));
  const ofDocuments = leavesOfAnnotations(board, documents);
  const inTitle = plan.leaves.reduce((bits, leaf, i) => (leaf.isInTitle ? bits | (1 << i) : bits), 0);
  const ids: string[] = [];
  for (const ordinal of candidates(plan.parts, board, documents)) {
    const ofArticle = board.leavesOf(ordinal) & inTitle;
    for (const documentId of documents.annotationsOf(ordinal)) {
      const annotation = documents.annotation(documentId);
      if (annotation === null || !plan.places.includes(annotation.kind)) continue;
      const leaves = ofArticle | (ofDocuments.get(documentId) ?? 0);
      if (tests.every((test) => test(ordinal, leaves))) ids.push(annotation.id);
    }
  }
  return ids;
}

/** Bits of the leaves that each note and highlight has; those that have none are left out. */
function leavesOfAnnotations(board: Scoreboard, documents: Documents): ReadonlyMap<number, number> {
  const { kinds } = documents.columns;
  const bits = new Map<number, number>();
  board.leafDocuments.forEach((leaf, place) => {
    for (let i = 0; i < leaf.count; i += 1) {
      const documentId = leaf.documents[i] ?? 0;
      const kind = kinds[documentId];
      if (kind === NOTE || kind === HIGHLIGHT)
        bits.set(documentId, (bits.get(documentId) ?? 0) | (1 << place));
    }
  });
  return bits;
}

/** Ordinals of the articles whose annotations may have all parts. */
function* candidates(
  parts: readonly PlanPart[],
  board: Scoreboard,
  documents: Documents,
): Generator<number, void, undefined> {
  if (!parts.every(({ node }) => mayHoldWithoutLeaves(node))) {
    yield* board.touchedArticles;
    return;
  }
  for (let ordinal = 0; ordinal < documents.ordinalCount; ordinal += 1) {
    if (documents.isInLibrary(ordinal)) yield ordinal;
  }
}
