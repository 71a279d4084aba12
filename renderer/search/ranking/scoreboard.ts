/**
 * Sums of one search: what each leaf of the query gives to documents and articles, by BM25F (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond", 2009). Whole numbers wherever occurrences meet, and sums in
 * the order of the leaves, so that the same library gives the same scores however its index came about.
 */
import {
  BLOCK,
  type DocumentKind,
  type Documents,
  ENGLISH,
  FRENCH,
  HIGHLIGHT,
  LANGUAGE_COUNT,
  type LanguageCode,
  NOTE,
  OTHER_LANGUAGE,
  TITLE,
} from '../index/documents.ts';
import type { Gathering } from './gathering.ts';
import { FULL_SHARE } from './word-forms.ts';

/** BM25's k1: how soon repetition stops to count. */
const SATURATION = 1.2;
/** BM25's b, for bodies and for titles: how much long ones are held back. */
const LENGTH_SHARE = 0.6;
const TITLE_LENGTH_SHARE = 0.5;
/** Terms that are usual in a title and in a block. */
const USUAL_TITLE_LENGTH = 6;
const USUAL_BLOCK_LENGTH = 30;
/** How often an occurrence in a title counts. */
const TITLE_WEIGHT = 4;
/** Occurrences outside the title, in halves: what a person wrote says more; what they marked says a little more. */
const BODY_WEIGHTS: Readonly<Record<DocumentKind, number>> = {
  0: 0,
  [TITLE]: 0,
  [BLOCK]: 2,
  [NOTE]: 4,
  [HIGHLIGHT]: 1,
};
const BODY_UNIT = 2 * FULL_SHARE;

const LANGUAGES: readonly LanguageCode[] = [OTHER_LANGUAGE, FRENCH, ENGLISH];

export class Scoreboard {
  readonly #documents: Documents;
  readonly #documentScores: Float32Array;
  readonly #touchedDocuments: Uint32Array;
  #touchedDocumentCount = 0;
  readonly #articleScores: Float64Array;
  readonly #articleLeaves: Uint32Array;
  readonly #touchedArticles: number[] = [];
  /** Of the leaf at hand; all zero between leaves. */
  readonly #bodies: Uint32Array;
  readonly #titles: Uint32Array;

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#documentScores = new Float32Array(documents.documentCount);
    this.#touchedDocuments = new Uint32Array(documents.documentCount);
    this.#articleScores = new Float64Array(documents.ordinalCount);
    this.#articleLeaves = new Uint32Array(documents.ordinalCount);
    this.#bodies = new Uint32Array(documents.ordinalCount);
    this.#titles = new Uint32Array(documents.ordinalCount);
  }

  /** Articles that have a leaf of the query. */
  get touchedArticles(): readonly number[] {
    return this.#touchedArticles;
  }

  /** Calls `visit` for each document with a score. */
  eachDocument(visit: (documentId: number, score: number) => void): void {
    for (let i = 0; i < this.#touchedDocumentCount; i += 1) {
      const documentId = this.#touchedDocuments[i] ?? 0;
      visit(documentId, this.documentScore(documentId));
    }
  }

  documentScore(documentId: number): number {
    return this.#documentScores[documentId] ?? 0;
  }

  articleScore(ordinal: number): number {
    return this.#articleScores[ordinal] ?? 0;
  }

  /** Bits of the leaves that an article has. */
  leavesOf(ordinal: number): number {
    return this.#articleLeaves[ordinal] ?? 0;
  }

  /** Makes the board ready for the next search. */
  clear(): void {
    for (let i = 0; i < this.#touchedDocumentCount; i += 1) {
      this.#documentScores[this.#touchedDocuments[i] ?? 0] = 0;
    }
    this.#touchedDocumentCount = 0;
    for (const ordinal of this.#touchedArticles) {
      this.#articleScores[ordinal] = 0;
      this.#articleLeaves[ordinal] = 0;
    }
    this.#touchedArticles.length = 0;
  }

  /**
   * Takes in where a leaf stands.
   * @param weight 0 for what is only to be excluded
   */
  addLeaf(bit: number, gathering: Gathering, weight: number): void {
    const documentCounts = new Uint32Array(LANGUAGE_COUNT);
    const articles = this.#gatherArticles(gathering, documentCounts);
    const articleCounts = new Uint32Array(LANGUAGE_COUNT);
    for (const ordinal of articles) this.#countIn(articleCounts, this.#documents.languageOf(ordinal));
    if (weight > 0) {
      const rarities = raritiesOf(documentCounts, (language) => this.#documents.documentCountIn(language));
      this.#scoreDocuments(gathering, rarities, weight);
    }
    const rarities = raritiesOf(articleCounts, (language) => this.#documents.articleCountIn(language));
    this.#scoreArticles(articles, rarities, weight, bit);
  }

  #countIn(counts: Uint32Array, language: LanguageCode): void {
    counts[language] = (counts[language] ?? 0) + 1;
  }

  #gatherArticles(gathering: Gathering, documentCounts: Uint32Array): readonly number[] {
    const found: number[] = [];
    for (let i = 0; i < gathering.count; i += 1) {
      const documentId = gathering.documentAt(i);
      const ordinal = this.#documents.articleOf(documentId);
      const frequency = gathering.frequencyIn(documentId);
      const body = this.#bodies[ordinal] ?? 0;
      const title = this.#titles[ordinal] ?? 0;
      if (body === 0 && title === 0) found.push(ordinal);
      const kind = this.#documents.kindOf(documentId);
      if (kind === TITLE) this.#titles[ordinal] = title + frequency;
      else this.#bodies[ordinal] = body + frequency * BODY_WEIGHTS[kind];
      this.#countIn(documentCounts, this.#documents.languageOf(ordinal));
    }
    return found;
  }

  #scoreDocuments(gathering: Gathering, rarities: Float64Array, weight: number): void {
    for (let i = 0; i < gathering.count; i += 1) {
      const documentId = gathering.documentAt(i);
      const length = this.#documents.lengthOf(documentId);
      const norm = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_BLOCK_LENGTH;
      const frequency = gathering.frequencyIn(documentId) / FULL_SHARE / norm;
      const rarity = rarities[this.#documents.languageOf(this.#documents.articleOf(documentId))] ?? 0;
      const before = this.documentScore(documentId);
      if (before === 0) {
        this.#touchedDocuments[this.#touchedDocumentCount] = documentId;
        this.#touchedDocumentCount += 1;
      }
      this.#documentScores[documentId] = before + (weight * rarity * frequency) / (frequency + SATURATION);
    }
  }

  #scoreArticles(ordinals: readonly number[], rarities: Float64Array, weight: number, bit: number): void {
    for (const ordinal of ordinals) {
      const frequency = this.#frequencyIn(ordinal);
      const rarity = rarities[this.#documents.languageOf(ordinal)] ?? 0;
      if (this.leavesOf(ordinal) === 0) this.#touchedArticles.push(ordinal);
      this.#articleScores[ordinal] =
        this.articleScore(ordinal) + (weight * rarity * frequency) / (frequency + SATURATION);
      this.#articleLeaves[ordinal] = this.leavesOf(ordinal) | bit;
      this.#bodies[ordinal] = 0;
      this.#titles[ordinal] = 0;
    }
  }

  /** Occurrences in body and title together, by the fields' weights and lengths. */
  #frequencyIn(ordinal: number): number {
    const documents = this.#documents;
    const meanLength = documents.meanTermCountIn(documents.languageOf(ordinal));
    const bodyNorm = 1 - LENGTH_SHARE + (LENGTH_SHARE * documents.termCount(ordinal)) / meanLength;
    const titleLength = documents.lengthOf(documents.firstDocument(ordinal));
    const titleNorm = 1 - TITLE_LENGTH_SHARE + (TITLE_LENGTH_SHARE * titleLength) / USUAL_TITLE_LENGTH;
    const body = (this.#bodies[ordinal] ?? 0) / BODY_UNIT;
    const title = (this.#titles[ordinal] ?? 0) / FULL_SHARE;
    return body / bodyNorm + (TITLE_WEIGHT * title) / titleNorm;
  }
}

/**
 * How rare a leaf is, by language: as BM25's inverse document frequency among texts of that language, but never rarer
 * than among all texts, where a French word in one English text would pass for something special.
 */
function raritiesOf(counts: Uint32Array, totalIn: (language: LanguageCode) => number): Float64Array {
  const count = counts.reduce((sum, one) => sum + one, 0);
  const total = LANGUAGES.reduce<number>((sum, language) => sum + totalIn(language), 0);
  const rarity = inverseFrequency(count, total);
  const rarities = LANGUAGES.map((language) =>
    Math.min(rarity, inverseFrequency(counts[language] ?? 0, totalIn(language))),
  );
  return Float64Array.from(rarities);
}

/** Never negative. */
function inverseFrequency(frequency: number, total: number): number {
  // Notes and highlights are found too, but not counted among the texts.
  const rest = Math.max(0, total - frequency);
  return Math.log(1 + (rest + 0.5) / (frequency + 0.5));
}
