/** What a part records besides its postings: the changes that made it, in order, as bytes. */
import { HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { AnnotationEntry } from './documents.ts';
import type { ArticleFacts } from './indexed.ts';

/** A change to the library. Its documents are numbered after those of the changes before it in the part. */
export type Entry =
  /** A new state of an article, without annotations; its documents are the title and the blocks. */
  | { readonly kind: 'article'; readonly article: ArticleEntry }
  /** All notes and highlights of an article, each a document. */
  | {
      readonly kind: 'annotations';
      readonly articleId: string;
      readonly annotations: readonly AnnotationRecord[];
    }
  | { readonly kind: 'facts'; readonly articleId: string; readonly facts: ArticleFacts }
  | { readonly kind: 'removal'; readonly articleId: string };

export type EntryKind = Entry['kind'];

/** What is kept of a note or highlight in place of its text. */
export interface AnnotationRecord extends AnnotationEntry {
  /** Terms, stop words not counted. */
  readonly length: number;
}

/** What is kept of an article in place of its text. */
export interface ArticleEntry {
  readonly articleId: string;
  /** BCP 47, or null where unknown. */
  readonly language: string | null;
  /** Terms of the title and of each block, stop words not counted. */
  readonly lengths: readonly number[];
  readonly facts: ArticleFacts;
}

const KINDS: readonly EntryKind[] = ['article', 'annotations', 'facts', 'removal'];
const STATES: readonly ArticleFacts['state'][] = ['unread', 'reading', 'read'];
const STATE_MASK = 3;
const ARCHIVED = 4;
const FAVOURITE = 8;
const HAS_IMAGE = 16;

export class EntryWriter {
  readonly #bytes = new ByteWriter();
  /** Strings written so far: each is written once. */
  readonly #strings = new Map<string, number>();

  add(entry: Entry): void {
    this.#bytes.varint(KINDS.indexOf(entry.kind));
    switch (entry.kind) {
      case 'article':
        this.#article(entry.article);
        break;
      case 'annotations':
        this.#string(entry.articleId);
        this.#bytes.varint(entry.annotations.length);
        for (const annotation of entry.annotations) this.#annotation(annotation);
        break;
      case 'facts':
        this.#string(entry.articleId);
        this.#facts(entry.facts);
        break;
      case 'removal':
        this.#string(entry.articleId);
        break;
      default:
        assertNever(entry);
    }
  }

  finish(): Uint8Array {
    return this.#bytes.finish();
  }

  #article({ articleId, language, lengths, facts }: ArticleEntry): void {
    this.#string(articleId);
    this.#string(language);
    this.#bytes.varint(lengths.length);
    for (const length of lengths) this.#bytes.varint(length);
    this.#facts(facts);
  }

  #annotation({ id, kind, blockIndex, color, length }: AnnotationRecord): void {
    this.#string(id);
    this.#bytes.varint(kind === 'note' ? 0 : 1);
    this.#bytes.varint(blockIndex === null ? 0 : blockIndex + 1);
    this.#bytes.varint(color === null ? 0 : HIGHLIGHT_COLORS.indexOf(color) + 1);
    this.#bytes.varint(length);
  }

  #facts(facts: ArticleFacts): void {
    this.#string(facts.byline);
    this.#string(facts.siteName);
    this.#string(facts.host);
    this.#string(facts.sourceName);
    this.#bytes.varint(facts.tags.length);
    for (const tag of facts.tags) this.#string(tag);
    this.#bytes.varint(
      STATES.indexOf(facts.state) |
        (facts.isArchived ? ARCHIVED : 0) |
        (facts.isFavourite ? FAVOURITE : 0) |
        (facts.hasImage ? HAS_IMAGE : 0),
    );
    this.#bytes.varint(facts.wordCount);
    this.#bytes.float(facts.publishedAt ?? Number.NaN);
    this.#bytes.float(facts.importedAt);
  }

  /** 0 for null, else the string's number + 1; a number seen for the first time is followed by the string. */
  #string(text: string | null): void {
    const known = text === null ? -1 : this.#strings.get(text);
    this.#bytes.varint((known ?? this.#strings.size) + 1);
    if (text === null || known !== undefined) return;
    this.#strings.set(text, this.#strings.size);
    this.#bytes.text(text);
  }
}

/** The entries that were written, in their order. */
export function* readEntries(bytes: Uint8Array): Generator<Entry> {
  const reader = new EntryReader(bytes);
  while (!reader.isAtEnd) yield reader.entry();
}

class EntryReader {
  readonly #bytes: ByteReader;
  readonly #strings: string[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = new ByteReader(bytes);
  }

  get isAtEnd(): boolean {
    return this.#bytes.isAtEnd;
  }

  entry(): Entry {
    const kind = KINDS[this.#bytes.varint()] ?? 'removal';
    const articleId = this.#string();
    switch (kind) {
      case 'article':
        return { kind, article: this.#article(articleId) };
      case 'annotations': {
        const annotations = Array.from({ length: this.#bytes.varint() }, () => this.#annotation());
        return { kind, articleId, annotations };
      }
      case 'facts':
        return { kind, articleId, facts: this.#facts() };
      case 'removal':
        return { kind, articleId };
      default:
        return assertNever(kind);
    }
  }

  #article(articleId: string): ArticleEntry {
    const language = this.#stringOrNull();
    const lengths = Array.from({ length: this.#bytes.varint() }, () => this.#bytes.varint());
    return { articleId, language, lengths, facts: this.#facts() };
  }

  #annotation(): AnnotationRecord {
    const id = this.#string();
    const kind = this.#bytes.varint() === 0 ? 'note' : 'highlight';
    const blockNumber = this.#bytes.varint();
    const color = HIGHLIGHT_COLORS[this.#bytes.varint() - 1] ?? null;
    const blockIndex = blockNumber === 0 ? null : blockNumber - 1;
    return { id, kind, blockIndex, color, length: this.#bytes.varint() };
  }

  #facts(): ArticleFacts {
    const byline = this.#stringOrNull();
    const siteName = this.#stringOrNull();
    const host = this.#stringOrNull();
    const sourceName = this.#string();
    const tags = Array.from({ length: this.#bytes.varint() }, () => this.#string());
    const flags = this.#bytes.varint();
    const wordCount = this.#bytes.varint();
    const publishedAt = this.#bytes.float();
    return {
      byline,
      siteName,
      host,
      sourceName,
      tags,
      state: STATES[flags & STATE_MASK] ?? 'unread',
      isArchived: (flags & ARCHIVED) !== 0,
      isFavourite: (flags & FAVOURITE) !== 0,
      hasImage: (flags & HAS_IMAGE) !== 0,
      wordCount,
      publishedAt: Number.isNaN(publishedAt) ? null : publishedAt,
      importedAt: this.#bytes.float(),
    };
  }

  #string(): string {
    return this.#stringOrNull() ?? '';
  }

  #stringOrNull(): string | null {
    const number = this.#bytes.varint();
    if (number === 0) return null;
    if (number > this.#strings.length) this.#strings.push(this.#bytes.text());
    return this.#strings[number - 1] ?? '';
  }
}
