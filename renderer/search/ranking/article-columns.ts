import type { Documents } from '../index/documents.ts';

/** BM25's b, for bodies and for titles: how much long ones are held back. */
const LENGTH_SHARE = 0.6;
const TITLE_LENGTH_SHARE = 0.5;
/** Terms that are usual in a title and in a block. */
const USUAL_TITLE_LENGTH = 6;
const USUAL_BLOCK_LENGTH = 30;

/** What scoring asks of each article, by ordinal: computed once until the index changes. */
export interface ArticleColumns {
  readonly languages: Uint8Array;
  /** BM25's length norm of the body and of the title. */
  readonly bodyNorms: Float32Array;
  readonly titleNorms: Float32Array;
}

/** The columns of a table as it is now. */
export function articleColumns(documents: Documents): ArticleColumns {
  const count = documents.ordinalCount;
  const languages = new Uint8Array(count);
  const bodyNorms = new Float32Array(count);
  const titleNorms = new Float32Array(count);
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const language = documents.languageOf(ordinal);
    const meanLength = documents.meanTermCountIn(language);
    const titleLength = documents.lengthOf(documents.firstDocument(ordinal));
    languages[ordinal] = language;
    bodyNorms[ordinal] = norm(LENGTH_SHARE, documents.termCount(ordinal) / meanLength);
    titleNorms[ordinal] = norm(TITLE_LENGTH_SHARE, titleLength / USUAL_TITLE_LENGTH);
  }
  return { languages, bodyNorms, titleNorms };
}

/** The length norm of a document of so many terms. */
export function documentNorm(length: number): number {
  return norm(LENGTH_SHARE, length / USUAL_BLOCK_LENGTH);
}

function norm(share: number, relativeLength: number): number {
  return 1 - share + share * relativeLength;
}

/** BM25's k1: how soon repetition stops to count. */
const SATURATION = 1.2;

/** How much a word says that stands so often, length taken into account; below 1. */
export function saturated(frequency: number): number {
  return frequency / (frequency + SATURATION);
}
