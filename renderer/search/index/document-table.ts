/** The documents and articles of the whole index, in memory. */
import { DocumentColumns, type Renumbering, renumbered } from './document-columns.ts';
import {
  type AnnotationEntry,
  BLOCK,
  DEAD,
  type DocumentArrays,
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
} from './documents.ts';
import type { AnnotationRecord, ArticleEntry } from './entry-log.ts';
import { type ArticleFacts, NO_FACTS } from './indexed.ts';
import { StringPool } from './string-pool.ts';

/** An article that is in the library. */
interface Article {
  readonly language: string | null;
  readonly languageCode: LanguageCode;
  readonly blockCount: number;
  readonly termCount: number;
  facts: ArticleFacts;
  firstDocument: number;
}

interface Annotations {
  readonly entries: readonly AnnotationRecord[];
  firstDocument: number;
}

export class DocumentTable implements Documents {
  readonly #documents = new DocumentColumns();
  readonly #ordinals = new Map<string, number>();
  readonly #articleIds: string[] = [];
  readonly #articles: (Article | null)[] = [];
  /** By the ordinals of articles that have any. */
  readonly #annotations = new Map<number, Annotations>();
  readonly #strings = new StringPool();
  readonly #articleCounts = new Uint32Array(LANGUAGE_COUNT);
  readonly #documentCounts = new Uint32Array(LANGUAGE_COUNT);
  readonly #termCounts = new Float64Array(LANGUAGE_COUNT);

  get documentCount(): number {
    return this.#documents.count;
  }

  get ordinalCount(): number {
    return this.#articleIds.length;
  }

  get articleCount(): number {
    return this.#articleCounts.reduce((sum, count) => sum + count, 0);
  }

  meanTermCountIn(language: LanguageCode): number {
    return Math.max(1, (this.#termCounts[language] ?? 0) / Math.max(1, this.articleCountIn(language)));
  }

  lengthOf(documentId: number): number {
    return this.#documents.lengthOf(documentId);
  }

  get columns(): DocumentArrays {
    return this.#documents.arrays;
  }

  kindOf(documentId: number): DocumentKind {
    // Only kinds are put in.
    return this.#documents.kindOf(documentId) as DocumentKind;
  }

  articleOf(documentId: number): number {
    return this.#documents.articleOf(documentId);
  }

  articleCountIn(language: LanguageCode): number {
    return this.#articleCounts[language] ?? 0;
  }

  documentCountIn(language: LanguageCode): number {
    return this.#documentCounts[language] ?? 0;
  }

  isInLibrary(ordinal: number): boolean {
    return this.#article(ordinal) !== null;
  }

  articleId(ordinal: number): string {
    return this.#articleIds[ordinal] ?? '';
  }

  ordinalOf(articleId: string): number {
    const ordinal = this.#ordinals.get(articleId);
    return ordinal !== undefined && this.isInLibrary(ordinal) ? ordinal : -1;
  }

  languageOf(ordinal: number): LanguageCode {
    return this.#article(ordinal)?.languageCode ?? OTHER_LANGUAGE;
  }

  language(ordinal: number): string | null {
    return this.#article(ordinal)?.language ?? null;
  }

  firstDocument(ordinal: number): number {
    return this.#article(ordinal)?.firstDocument ?? 0;
  }

  blockCount(ordinal: number): number {
    return this.#article(ordinal)?.blockCount ?? 0;
  }

  termCount(ordinal: number): number {
    return this.#article(ordinal)?.termCount ?? 0;
  }

  facts(ordinal: number): ArticleFacts {
    return this.#article(ordinal)?.facts ?? NO_FACTS;
  }

  annotationsOf(ordinal: number): readonly number[] {
    const annotations = this.#annotations.get(ordinal);
    if (annotations === undefined) return [];
    return annotations.entries.map((_, i) => annotations.firstDocument + i);
  }

  annotation(documentId: number): AnnotationEntry | null {
    const kind = this.kindOf(documentId);
    if (kind !== NOTE && kind !== HIGHLIGHT) return null;
    const annotations = this.#annotations.get(this.articleOf(documentId));
    return annotations?.entries[documentId - annotations.firstDocument] ?? null;
  }

  /** The notes and highlights that `annotationsOf` numbers, in the same order. */
  annotationEntries(ordinal: number): readonly AnnotationRecord[] {
    return this.#annotations.get(ordinal)?.entries ?? [];
  }

  /** An article that is in the library, as parts record it. */
  articleEntry(ordinal: number): ArticleEntry {
    const first = this.firstDocument(ordinal);
    const count = this.isInLibrary(ordinal) ? this.blockCount(ordinal) + 1 : 0;
    return {
      articleId: this.articleId(ordinal),
      language: this.language(ordinal),
      lengths: Array.from({ length: count }, (_, i) => this.lengthOf(first + i)),
      facts: this.facts(ordinal),
    };
  }

  /** The ordinal that an article has or will have, in the library or not. */
  ordinalFor(articleId: string): number {
    const known = this.#ordinals.get(articleId);
    if (known !== undefined) return known;
    const ordinal = this.#articleIds.length;
    this.#articleIds.push(articleId);
    this.#articles.push(null);
    this.#ordinals.set(articleId, ordinal);
    return ordinal;
  }

  /** Puts an article in the place of an older state of it, which dies with its annotations. */
  putArticle(entry: ArticleEntry): number {
    const ordinal = this.ordinalFor(entry.articleId);
    this.remove(ordinal);
    const article: Article = {
      language: this.#strings.optional(entry.language),
      languageCode: languageCode(entry.language),
      blockCount: entry.lengths.length - 1,
      termCount: entry.lengths.reduce((sum, length) => sum + length, 0),
      facts: this.#strings.facts(entry.facts),
      firstDocument: this.documentCount,
    };
    entry.lengths.forEach((length, i) => {
      this.#documents.add(i === 0 ? TITLE : BLOCK, ordinal, length);
    });
    this.#articles[ordinal] = article;
    this.#count(article, 1);
    return ordinal;
  }

  /** Puts all annotations of an article in the place of its older ones; dead ones when it is not in the library. */
  putAnnotations(ordinal: number, entries: readonly AnnotationRecord[]): void {
    this.#dropAnnotations(ordinal);
    const isLiving = this.isInLibrary(ordinal);
    const firstDocument = this.documentCount;
    for (const { kind, length } of entries) {
      this.#documents.add(isLiving ? (kind === 'note' ? NOTE : HIGHLIGHT) : DEAD, ordinal, length);
    }
    if (isLiving && entries.length > 0) this.#annotations.set(ordinal, { entries, firstDocument });
  }

  /** Facts of an article; nothing when it is not in the library. */
  setFacts(ordinal: number, facts: ArticleFacts): void {
    const article = this.#article(ordinal);
    if (article !== null) article.facts = this.#strings.facts(facts);
  }

  /** Lets an article die with its annotations. */
  remove(ordinal: number): void {
    const article = this.#article(ordinal);
    if (article === null) return;
    this.#dropAnnotations(ordinal);
    this.#documents.kill(article.firstDocument, article.blockCount + 1);
    this.#articles[ordinal] = null;
    this.#count(article, -1);
  }

  /** Gives the documents of a stretch other numbers and moves those behind it. */
  renumber(renumbering: Renumbering): void {
    this.#documents.renumber(renumbering);
    for (const article of this.#articles) {
      if (article !== null) article.firstDocument = renumbered(article.firstDocument, renumbering);
    }
    for (const annotations of this.#annotations.values()) {
      annotations.firstDocument = renumbered(annotations.firstDocument, renumbering);
    }
  }

  #article(ordinal: number): Article | null {
    return this.#articles[ordinal] ?? null;
  }

  #dropAnnotations(ordinal: number): void {
    const annotations = this.#annotations.get(ordinal);
    if (annotations === undefined) return;
    this.#documents.kill(annotations.firstDocument, annotations.entries.length);
    this.#annotations.delete(ordinal);
  }

  #count({ languageCode, blockCount, termCount }: Article, sign: 1 | -1): void {
    this.#articleCounts[languageCode] = this.articleCountIn(languageCode) + sign;
    this.#documentCounts[languageCode] = this.documentCountIn(languageCode) + sign * (blockCount + 1);
    this.#termCounts[languageCode] = (this.#termCounts[languageCode] ?? 0) + sign * termCount;
  }
}

function languageCode(language: string | null): LanguageCode {
  const primary = language?.split('-')[0]?.toLowerCase();
  if (primary === 'fr') return FRENCH;
  return primary === 'en' ? ENGLISH : OTHER_LANGUAGE;
}
