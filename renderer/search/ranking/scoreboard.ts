/**
 * Sums of one search: what each word gives to documents and articles. Whole numbers wherever terms meet in one word, so
 * that the same library gives the same scores however its index came about.
 */
import type { DocumentTable } from '../index/document-table.ts';
import { frequencyIn as impactOf, SLOTS } from '../index/frequency-slot.ts';

const LENGTH_SHARE = 0.6;
const SATURATION = 1.2;

import type { Postings } from '../index/postings.ts';
import { FULL_SHARE, type WordForm } from './word-forms.ts';

/** The highest impact of one posting. */
const FULL_IMPACT = SLOTS * FULL_SHARE;
/** A title's words count this many times a body's. */
const TITLE_WEIGHT = 3;
/** k1 in terms of impacts: a word that stands once in a usual block has the weight 1 / (1 + k1). */
const IMPACT_SATURATION = SATURATION / (1 + SATURATION);

export class Scoreboard {
  readonly #documents: DocumentTable;
  readonly #parts: readonly Postings[];
  readonly #documentScores: Float32Array;
  readonly #articleScores: Float64Array;
  readonly #articleWords: Uint32Array;
  /** Of the word at hand; all zero between words. */
  readonly #documentImpacts: Uint32Array;
  readonly #articleImpacts: Uint32Array;
  #touchedDocuments: number[] = [];
  #touchedArticles: number[] = [];

  constructor(documents: DocumentTable, parts: readonly Postings[]) {
    this.#documents = documents;
    this.#parts = parts;
    this.#documentScores = new Float32Array(documents.documentCount);
    this.#documentImpacts = new Uint32Array(documents.documentCount);
    this.#articleScores = new Float64Array(documents.ordinalCount);
    this.#articleImpacts = new Uint32Array(documents.ordinalCount);
    this.#articleWords = new Uint32Array(documents.ordinalCount);
  }

  /** Documents with a score. */
  get touchedDocuments(): readonly number[] {
    return this.#touchedDocuments;
  }

  /** Articles that have a word of the query. */
  get touchedArticles(): readonly number[] {
    return this.#touchedArticles;
  }

  get documents(): DocumentTable {
    return this.#documents;
  }

  get parts(): readonly Postings[] {
    return this.#parts;
  }

  /** Makes the board ready for the next search. */
  clear(): void {
    for (const documentId of this.#touchedDocuments) this.#documentScores[documentId] = 0;
    for (const ordinal of this.#touchedArticles) {
      this.#articleScores[ordinal] = 0;
      this.#articleWords[ordinal] = 0;
    }
    this.#touchedDocuments = [];
    this.#touchedArticles = [];
  }

  documentScore(documentId: number): number {
    return this.#documentScores[documentId] ?? 0;
  }

  articleScore(ordinal: number): number {
    return this.#articleScores[ordinal] ?? 0;
  }

  /** Bits of the words that an article has. */
  articleWords(ordinal: number): number {
    return this.#articleWords[ordinal] ?? 0;
  }

  /** Adds a word of the query; answers how many articles have it. */
  addWord(bit: number, forms: readonly WordForm[], weight: number): number {
    const documentIds = this.#gatherDocuments(forms);
    const ordinals = this.#gatherArticles(documentIds);
    const { livingDocumentCount, articleCount } = this.#documents;
    // Among blocks a word is rare or common in another measure than among articles.
    this.#scoreDocuments(documentIds, weight * inverseFrequency(documentIds.length, livingDocumentCount));
    this.#scoreArticles(ordinals, weight * inverseFrequency(ordinals.length, articleCount), bit);
    return ordinals.length;
  }

  #gatherDocuments(forms: readonly WordForm[]): readonly number[] {
    const impacts = this.#documentImpacts;
    const found: number[] = [];
    for (const { term, share } of forms) {
      const add = (documentId: number, slot: number) => {
        if (!this.#documents.isLiving(documentId)) return;
        const before = impacts[documentId] ?? 0;
        if (before === 0) found.push(documentId);
        impacts[documentId] = before + impactOf(slot) * share;
      };
      for (const part of this.#parts) part.visit(term, add);
    }
    return found;
  }

  #gatherArticles(documentIds: readonly number[]): readonly number[] {
    const found: number[] = [];
    for (const documentId of documentIds) {
      const ordinal = this.#documents.articleOf(documentId);
      const before = this.#articleImpacts[ordinal] ?? 0;
      if (before === 0) found.push(ordinal);
      const fieldWeight = documentId === this.#documents.firstDocument(ordinal) ? TITLE_WEIGHT : 1;
      this.#articleImpacts[ordinal] = before + fieldWeight * (this.#documentImpacts[documentId] ?? 0);
    }
    return found;
  }

  #scoreDocuments(documentIds: readonly number[], rarity: number): void {
    for (const documentId of documentIds) {
      const share = Math.min(1, (this.#documentImpacts[documentId] ?? 0) / FULL_IMPACT);
      const before = this.documentScore(documentId);
      if (before === 0) this.#touchedDocuments.push(documentId);
      this.#documentScores[documentId] = before + rarity * share;
      this.#documentImpacts[documentId] = 0;
    }
  }

  /** BM25 over the sum of a word's impacts, which stands for its frequency in the article. */
  #scoreArticles(ordinals: readonly number[], rarity: number, bit: number): void {
    const { meanTermCount } = this.#documents;
    for (const ordinal of ordinals) {
      const frequency = (this.#articleImpacts[ordinal] ?? 0) / FULL_IMPACT;
      const length = (this.#documents.article(ordinal)?.termCount ?? 0) / meanTermCount;
      const saturation = IMPACT_SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
      if (this.articleWords(ordinal) === 0) this.#touchedArticles.push(ordinal);
      this.#articleScores[ordinal] =
        this.articleScore(ordinal) + (rarity * frequency) / (frequency + saturation);
      this.#articleWords[ordinal] = this.articleWords(ordinal) | bit;
      this.#articleImpacts[ordinal] = 0;
    }
  }
}

/** BM25's inverse document frequency, never negative. */
function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}
