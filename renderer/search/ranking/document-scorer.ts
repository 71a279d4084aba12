import type { Documents } from '../index/documents.ts';
import { documentNorm, saturated } from './article-columns.ts';
import type { LeafDocuments } from './leaf-documents.ts';
import { FULL_SHARE } from './word-forms.ts';

/** A leaf where it stands, and what it weighs. */
export interface WeighedLeaf {
  readonly documents: LeafDocuments;
  readonly weight: number;
  /** Among documents a word is rare or common in another measure than among articles. */
  readonly rarity: number;
}

/** A title, block, note or highlight in which a leaf stands. */
export interface ScoredDocument {
  readonly documentId: number;
  readonly score: number;
}

/** Scores the single documents of a few articles; its memory is kept from search to search. */
export class DocumentScorer {
  #frequencies = new Uint32Array(0);
  #scores = new Float64Array(0);
  #asked = new Uint8Array(0);

  /** Scored documents of the articles asked about, by ordinal, in no order. */
  score(
    leaves: readonly WeighedLeaf[],
    ordinals: readonly number[],
    documents: Documents,
  ): ReadonlyMap<number, readonly ScoredDocument[]> {
    this.#makeRoom(documents);
    const byArticle = new Map<number, ScoredDocument[]>(ordinals.map((ordinal) => [ordinal, []]));
    for (const ordinal of ordinals) this.#asked[ordinal] = 1;
    const touched: number[] = [];
    for (const leaf of leaves) this.#addLeaf(leaf, documents, touched);
    for (const ordinal of ordinals) this.#asked[ordinal] = 0;
    const { articles } = documents.columns;
    for (const documentId of touched) {
      byArticle.get(articles[documentId] ?? 0)?.push({ documentId, score: this.#scores[documentId] ?? 0 });
      this.#scores[documentId] = 0;
    }
    return byArticle;
  }

  #addLeaf({ documents: found, weight, rarity }: WeighedLeaf, documents: Documents, touched: number[]): void {
    const { articles, lengths } = documents.columns;
    const ofLeaf: number[] = [];
    for (let i = 0; i < found.count; i += 1) {
      const documentId = found.documents[i] ?? 0;
      if (this.#asked[articles[documentId] ?? 0] !== 1) continue;
      const before = this.#frequencies[documentId] ?? 0;
      if (before === 0) ofLeaf.push(documentId);
      this.#frequencies[documentId] = before + (found.frequencies[i] ?? 0);
    }
    for (const documentId of ofLeaf) {
      const shares = this.#frequencies[documentId] ?? 0;
      const frequency = shares / FULL_SHARE / documentNorm(lengths[documentId] ?? 0);
      const before = this.#scores[documentId] ?? 0;
      if (before === 0) touched.push(documentId);
      this.#scores[documentId] = before + weight * rarity * saturated(frequency);
      this.#frequencies[documentId] = 0;
    }
  }

  #makeRoom({ documentCount, ordinalCount }: Documents): void {
    if (documentCount > this.#scores.length) {
      this.#frequencies = new Uint32Array(documentCount + (documentCount >> 2));
      this.#scores = new Float64Array(this.#frequencies.length);
    }
    if (ordinalCount > this.#asked.length) this.#asked = new Uint8Array(ordinalCount + (ordinalCount >> 2));
  }
}
