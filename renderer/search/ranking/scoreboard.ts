/**
 * Sums of one search: what each leaf of the query gives to articles, by BM25F (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009). Whole numbers wherever occurrences meet, and sums in the order of the
 * leaves, so that the same library gives the same scores however its index came about.
 */
import {
  BLOCK,
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
import { type ArticleColumns, articleColumns, saturated } from './article-columns.ts';
import type { WeighedLeaf } from './document-scorer.ts';
import type { LeafDocuments } from './leaf-documents.ts';
import { FULL_SHARE } from './word-forms.ts';

/** How often an occurrence in a title counts. */
const TITLE_WEIGHT = 4;
/** Occurrences outside the title, in halves: what a person wrote says more; what they marked says a little more. */
const BODY_WEIGHTS = bodyWeights();
const BODY_UNIT = 2 * FULL_SHARE;

const LANGUAGES: readonly LanguageCode[] = [OTHER_LANGUAGE, FRENCH, ENGLISH];

export class Scoreboard {
  readonly columns: ArticleColumns;
  readonly #documents: Documents;
  readonly #leaves: WeighedLeaf[] = [];
  readonly #scores: Float64Array;
  readonly #leafBits: Uint32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** Of the leaf at hand; bodies and titles are all zero between leaves. */
  readonly #bodies: Uint32Array;
  readonly #titles: Uint32Array;
  readonly #ofLeaf: Uint32Array;

  constructor(documents: Documents) {
    const count = documents.ordinalCount;
    this.#documents = documents;
    this.columns = articleColumns(documents);
    this.#scores = new Float64Array(count);
    this.#leafBits = new Uint32Array(count);
    this.#touched = new Uint32Array(count);
    this.#bodies = new Uint32Array(count);
    this.#titles = new Uint32Array(count);
    this.#ofLeaf = new Uint32Array(count);
  }

  /** Ordinals of the articles that have a leaf of the query. */
  get touchedArticles(): Uint32Array {
    return this.#touched.subarray(0, this.#touchedCount);
  }

  /** Where the leaves stand, by their place in the plan. */
  get leafDocuments(): readonly LeafDocuments[] {
    return this.#leaves.map((leaf) => leaf.documents);
  }

  articleScore(ordinal: number): number {
    return this.#scores[ordinal] ?? 0;
  }

  /** Bits of the leaves that an article has. */
  leavesOf(ordinal: number): number {
    return this.#leafBits[ordinal] ?? 0;
  }

  /** Makes the board ready for the next search. */
  clear(): void {
    for (const ordinal of this.touchedArticles) {
      this.#scores[ordinal] = 0;
      this.#leafBits[ordinal] = 0;
    }
    this.#touchedCount = 0;
    this.#leaves.length = 0;
  }

  /**
   * Takes in where the next leaf of the plan stands.
   * @param weight 0 for what is only to be excluded
   */
  addLeaf(documents: LeafDocuments, weight: number): void {
    const bit = 1 << this.#leaves.length;
    const count = this.#gatherArticles(documents);
    const counts = new Uint32Array(LANGUAGE_COUNT);
    const { languages } = this.columns;
    for (let i = 0; i < count; i += 1) {
      const language = languages[this.#ofLeaf[i] ?? 0] ?? OTHER_LANGUAGE;
      counts[language] = (counts[language] ?? 0) + 1;
    }
    const rarities = raritiesOf(counts, this.#documents);
    const total = LANGUAGES.reduce<number>((sum, code) => sum + this.#documents.documentCountIn(code), 0);
    this.#leaves.push({ documents, weight, rarity: inverseFrequency(documents.count, total) });
    this.#scoreArticles(count, rarities, weight, bit);
  }

  /** The leaves with a weight, for the scores of single documents. */
  get weighedLeaves(): readonly WeighedLeaf[] {
    return this.#leaves.filter((leaf) => leaf.weight > 0);
  }

  /** Gathers the articles of a leaf; answers how many there are. */
  #gatherArticles({ documents, frequencies, count }: LeafDocuments): number {
    const { kinds, articles } = this.#documents.columns;
    const bodies = this.#bodies;
    const titles = this.#titles;
    let found = 0;
    for (let i = 0; i < count; i += 1) {
      const documentId = documents[i] ?? 0;
      const ordinal = articles[documentId] ?? 0;
      const body = bodies[ordinal] ?? 0;
      const title = titles[ordinal] ?? 0;
      if (body === 0 && title === 0) {
        this.#ofLeaf[found] = ordinal;
        found += 1;
      }
      const kind = kinds[documentId] ?? 0;
      const frequency = frequencies[i] ?? 0;
      if (kind === TITLE) titles[ordinal] = title + frequency;
      else bodies[ordinal] = body + frequency * (BODY_WEIGHTS[kind] ?? 0);
    }
    return found;
  }

  #scoreArticles(count: number, rarities: Float64Array, weight: number, bit: number): void {
    const { languages, bodyNorms, titleNorms } = this.columns;
    for (let i = 0; i < count; i += 1) {
      const ordinal = this.#ofLeaf[i] ?? 0;
      const body = (this.#bodies[ordinal] ?? 0) / BODY_UNIT / (bodyNorms[ordinal] ?? 1);
      const title = ((this.#titles[ordinal] ?? 0) * TITLE_WEIGHT) / FULL_SHARE / (titleNorms[ordinal] ?? 1);
      const frequency = body + title;
      const rarity = rarities[languages[ordinal] ?? 0] ?? 0;
      const bits = this.#leafBits[ordinal] ?? 0;
      if (bits === 0) {
        this.#touched[this.#touchedCount] = ordinal;
        this.#touchedCount += 1;
      }
      this.#leafBits[ordinal] = bits | bit;
      this.#scores[ordinal] = (this.#scores[ordinal] ?? 0) + weight * rarity * saturated(frequency);
      this.#bodies[ordinal] = 0;
      this.#titles[ordinal] = 0;
    }
  }
}

function bodyWeights(): Uint8Array {
  const weights = new Uint8Array(HIGHLIGHT + 1);
  weights[BLOCK] = 2;
  weights[NOTE] = 4;
  weights[HIGHLIGHT] = 1;
  return weights;
}

/**
 * How rare a leaf is, by language: as BM25's inverse document frequency among texts of that language, but never rarer
 * than among all texts, where a French word in one English text would pass for something special.
 */
function raritiesOf(counts: Uint32Array, documents: Documents): Float64Array {
  const count = counts.reduce((sum, one) => sum + one, 0);
  const rarity = inverseFrequency(count, documents.articleCount);
  const rarities = LANGUAGES.map((language) =>
    Math.min(rarity, inverseFrequency(counts[language] ?? 0, documents.articleCountIn(language))),
  );
  return Float64Array.from(rarities);
}

/** Never negative. */
function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (Math.max(0, total - frequency) + 0.5) / (frequency + 0.5));
}
