/** Collections with known answers: documents, questions, and which documents answer each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type CollectionLanguage = 'fr' | 'en';

export interface BenchDocument {
  readonly id: number;
  readonly title: string;
  /** Paragraphs with blank lines between them. */
  readonly text: string;
  readonly language: CollectionLanguage;
}

export interface BenchQuery {
  readonly text: string;
  /** Ids of the documents that answer it. */
  readonly relevant: readonly number[];
}

export interface Collection {
  readonly name: string;
  readonly language: CollectionLanguage;
  readonly documents: readonly BenchDocument[];
  readonly queries: readonly BenchQuery[];
}

const FOLDER = join(import.meta.dirname, '../data/search');
const NAMES = ['cranfield', 'piaf-paragraphs', 'piaf-articles'];

/** The vendored collections. Ids of documents are distinct over all of them, so that they can be one library. */
export function readCollections(): readonly Collection[] {
  const collections: Collection[] = [];
  let offset = 0;
  for (const name of NAMES) {
    const collection = readCollection(name, offset);
    offset = lastId(collection);
    collections.push(collection);
  }
  return collections;
}

/** The highest id of its documents. */
export function lastId({ documents }: Collection): number {
  return Math.max(...documents.map((document) => document.id));
}

interface StoredCollection {
  readonly language: CollectionLanguage;
  readonly docs: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly text: string; readonly relevant: readonly number[] }[];
}

function readCollection(name: string, offset: number): Collection {
  const stored: StoredCollection = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  const { language } = stored;
  return {
    name,
    language,
    documents: stored.docs.map(({ id, title, text }) => ({ id: id + offset, title, text, language })),
    queries: stored.queries.map(({ text, relevant }) => ({
      text,
      relevant: relevant.map((id) => id + offset),
    })),
  };
}
