/**
 * The live part of the index: a FlexSearch `Index` turned into an impact-ordered inverted index. FlexSearch's own slots
 * say how early a word stands; its `score` callback may put any slot in their place, and here puts the weight of BM25.
 * The only user of FlexSearch. `index.map` is internal to it: the version is pinned and a contract test watches.
 */
import { Index } from 'flexsearch';
import { TopList } from '../ranking/top-list.ts';
import { SLOTS } from './impact.ts';
import { byFrequency, type Postings, type PostingVisitor, type TermFrequency } from './postings.ts';

/** FlexSearch's inverted index: term → slot → documents in the order added; slots without documents are holes. */
type FlexMap = ReadonlyMap<string, readonly (readonly number[] | undefined)[]>;

/** FlexSearch refuses empty content; what is indexed comes from `encode`. */
const ANY_CONTENT = ' ';

export class FlexIndex implements Postings {
  #terms: string[] = [];
  #slots: readonly number[] = [];
  readonly #index: Index;
  readonly #map: FlexMap;

  constructor() {
    this.#index = new Index({
      tokenize: 'strict',
      resolution: SLOTS,
      encode: () => this.#terms,
      score: (_content, _term, termIndex) => this.#slots[termIndex] ?? SLOTS - 1,
    });
    this.#map = flexMapOf(this.#index);
  }

  /** Number of distinct terms. */
  get size(): number {
    return this.#map.size;
  }

  /** Adds a document under an id that is greater than all ids added before. */
  add(documentId: number, slots: ReadonlyMap<string, number>): void {
    if (slots.size === 0) return;
    this.#terms = [...slots.keys()];
    this.#slots = [...slots.values()];
    this.#index.add(documentId, ANY_CONTENT);
  }

  visit(term: string, visit: PostingVisitor): void {
    this.#map.get(term)?.forEach((documentIds, slot) => {
      for (const documentId of documentIds ?? []) visit(documentId, slot);
    });
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[] {
    const found = new TopList(limit, byFrequency);
    for (const [term, slots] of this.#map) {
      if (term.startsWith(prefix)) found.offer({ term, frequency: countDocuments(slots) });
    }
    return found.items;
  }

  /** All terms, in no order. */
  terms(): Iterable<string> {
    return this.#map.keys();
  }
}

function countDocuments(slots: readonly (readonly number[] | undefined)[]): number {
  return slots.reduce((sum, documentIds) => sum + (documentIds?.length ?? 0), 0);
}

function flexMapOf(index: Index): FlexMap {
  const map: unknown = Reflect.get(index, 'map');
  if (!(map instanceof Map)) throw new Error('FlexSearch no longer keeps its postings in `map`');
  return map;
}
