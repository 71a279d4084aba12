/**
 * Which notes and highlights have all that a query asks for: by themselves, or together with what else stands at their
 * block, as a note is read with what is marked beside it.
 */
import type { HighlightColor } from '../../../shared/annotation.ts';
import { type Documents, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { PlanPart } from './plan.ts';
import { mayHoldWithoutLeaves, planTest } from './plan-tests.ts';
import type { Ranked } from './rank.ts';
import type { Scoreboard } from './scoreboard.ts';

/**
 * Their ids, in no order. One that has no word of its own is left out. Words of the title and filters are asked of the
 * article.
 */
export function listAnnotationIds({ plan, documents, board }: Ranked): readonly string[] {
  const tests = plan.parts.map((part) => planTest(part.node, documents));
  const ofDocuments = leavesOfAnnotations(board, documents);
  const bitsOf = (isAsked: (leaf: (typeof plan.leaves)[number]) => boolean) =>
    plan.leaves.reduce((bits, leaf, i) => (isAsked(leaf) ? bits | (1 << i) : bits), 0);
  const inTitle = bitsOf((leaf) => leaf.isInTitle);
  const words = bitsOf((leaf) => leaf.weight > 0 && !leaf.isInTitle);
  const colors = colorsAsked(plan.parts);
  const ids: string[] = [];
  for (const ordinal of candidates(plan.parts, board, documents)) {
    const ofArticle = board.leavesOf(ordinal) & inTitle;
    const ofBlocks = leavesOfBlocks(ordinal, ofDocuments, documents);
    for (const documentId of documents.annotationsOf(ordinal)) {
      const annotation = documents.annotation(documentId);
      if (annotation === null || !plan.places.includes(annotation.kind)) continue;
      if (colors.length > 0 && !colors.some((color) => color === annotation.color)) continue;
      const own = ofDocuments.get(documentId) ?? 0;
      if (words !== 0 && (own & words) === 0) continue;
      const beside = (ofBlocks.get(annotation.blockIndex) ?? 0) & words;
      if (tests.every((test) => test(ordinal, ofArticle | own | beside))) ids.push(annotation.id);
    }
  }
  return ids;
}

/** Colours that a query asks for: here they are asked of the highlight itself. */
function colorsAsked(parts: readonly PlanPart[]): readonly HighlightColor[] {
  return parts.flatMap(({ node }) =>
    node.kind === 'filter' && node.filter.field === 'color' ? [node.filter.value] : [],
  );
}

/** Bits of the leaves that the annotations of each block have; none for those of an article without annotations. */
function leavesOfBlocks(
  ordinal: number,
  ofDocuments: ReadonlyMap<number, number>,
  documents: Documents,
): ReadonlyMap<number | null, number> {
  const bits = new Map<number | null, number>();
  for (const documentId of documents.annotationsOf(ordinal)) {
    const blockIndex = documents.annotation(documentId)?.blockIndex ?? null;
    // What stands nowhere stands beside nothing.
    if (blockIndex !== null)
      bits.set(blockIndex, (bits.get(blockIndex) ?? 0) | (ofDocuments.get(documentId) ?? 0));
  }
  return bits;
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
