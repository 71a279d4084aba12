import { type Documents, TITLE } from '../index/documents.ts';
import type { Filter, SearchPlace } from '../query/query-node.ts';
import type { ScoredDocument } from './document-scorer.ts';
import { placeOf } from './kinds.ts';
import type { Plan } from './plan.ts';

export interface RankedHit {
  readonly place: SearchPlace;
  /** Place of the block from 0; null for an annotation whose block is gone. */
  readonly blockIndex: number | null;
  readonly annotationId: string | null;
}

/**
 * Blocks, notes and highlights of an article that match, best first.
 * @param scored its documents with a score
 */
export function rankedHits(
  ordinal: number,
  scored: readonly ScoredDocument[],
  plan: Plan,
  documents: Documents,
): readonly RankedHit[] {
  const found = scored
    .filter(({ documentId: id }) => documents.kindOf(id) !== TITLE && hasColorAsked(id, plan, documents))
    .sort((a, b) => b.score - a.score || a.documentId - b.documentId)
    .map(({ documentId }) => documentId);
  const hits = found.length > 0 ? found : askedAnnotations(ordinal, plan, documents);
  const firstBlock = documents.firstDocument(ordinal) + 1;
  return hits.map((documentId) => hitOf(documentId, firstBlock, documents));
}

function hitOf(documentId: number, firstBlock: number, documents: Documents): RankedHit {
  const place = placeOf(documents.kindOf(documentId)) ?? 'text';
  if (place === 'text') return { place, blockIndex: documentId - firstBlock, annotationId: null };
  const annotation = documents.annotation(documentId);
  return { place, blockIndex: annotation?.blockIndex ?? null, annotationId: annotation?.id ?? null };
}

/** Whether a highlight has the colour that the query asks for; whatever is no highlight has. */
function hasColorAsked(documentId: number, plan: Plan, documents: Documents): boolean {
  const color = documents.annotation(documentId)?.color ?? null;
  if (color === null) return true;
  const asked = filtersOf(plan).flatMap((filter) => (filter.field === 'color' ? [filter.value] : []));
  return asked.length === 0 || asked.includes(color);
}

/** What a query shows that asks for annotations without saying words: `has:note`, `color:rose`, `in:notes`. */
function askedAnnotations(ordinal: number, plan: Plan, documents: Documents): readonly number[] {
  if (plan.leaves.some((leaf) => leaf.weight > 0)) return [];
  const filters = filtersOf(plan);
  const isInText = plan.places.includes('text');
  return documents.annotationsOf(ordinal).filter((documentId) => {
    const annotation = documents.annotation(documentId);
    if (annotation === null) return false;
    const { kind, color } = annotation;
    const isInPlace = !isInText && plan.places.includes(kind);
    return isInPlace || filters.some((filter) => filter.value === (filter.field === 'has' ? kind : color));
  });
}

type ValueFilter = Extract<Filter, { field: 'has' | 'color' }>;

/** The filters by annotations that every article found passes. */
function filtersOf(plan: Plan): readonly ValueFilter[] {
  return plan.parts.flatMap(({ node }) =>
    node.kind === 'filter' && (node.filter.field === 'has' || node.filter.field === 'color')
      ? [node.filter]
      : [],
  );
}
