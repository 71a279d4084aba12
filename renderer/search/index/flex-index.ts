/**
 * The live part of the index: a FlexSearch `Index` turned into an impact-ordered inverted index. FlexSearch's own slots
 * say how early a word stands; its `score` callback may put any slot in their place, and here puts the weight of BM25.
 * The only user of FlexSearch. `index.map` is internal to it: the version is pinned and a contract test watches.
 */
import { Index } from 'flexsearch';
import { TopList } from '../ranking/top-list.ts';
import { SLOTS } from './frequency-slot.ts';
import type { TermFrequency } from './postings.ts';
import { byFrequency, type PlaceVisitor, type PostingList, type Postings } from './postings.ts';
import type { TermPosting } from './text-postings.ts';

/** By slot; slots without documents are holes. */
type BySlot<T> = readonly (T | undefined)[];

/** FlexSearch's inverted index: term → slot → documents in the order added. */
type FlexMap = ReadonlyMap<string, BySlot<readonly number[]>>;

/** The documents that hold a term in one slot, by their own numbers, rising, and the codes of all their places. */
export interface PostingGroup {
  readonly slot: number;
  readonly documentIds: readonly number[];
  readonly placeCodes: readonly number[];
}

/** FlexSearch refuses empty content; what is indexed comes from `encode`. */
const ANY_CONTENT = ' ';

export class FlexIndex implements Postings {
  /** Number, in the whole index, of the part's document 0. */
  firstDocument: number;
  #terms: string[] = [];
  #slots: readonly number[] = [];
  readonly #index: Index;
  readonly #map: FlexMap;
  /** Term → slot → codes of the places, documents in the order of FlexSearch's map. */
  readonly #placeCodes = new Map<string, (number[] | undefined)[]>();

  constructor(firstDocument = 0) {
    this.firstDocument = firstDocument;
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

  /** Adds a document under a number of the part's own that is greater than all added before. */
  add(documentId: number, postings: ReadonlyMap<string, TermPosting>): void {
    if (postings.size === 0) return;
    this.#terms = [...postings.keys()];
    this.#slots = Array.from(postings.values(), (posting) => posting.slot);
    this.#index.add(documentId, ANY_CONTENT);
    for (const [term, { slot, placeCodes }] of postings) {
      let bySlot = this.#placeCodes.get(term);
      if (bySlot === undefined) {
        bySlot = [];
        this.#placeCodes.set(term, bySlot);
      }
      const codes = bySlot[slot];
      if (codes === undefined) bySlot[slot] = [...placeCodes];
      else codes.push(...placeCodes);
    }
  }

  find(term: string): PostingList | null {
    const bySlot = this.#map.get(term);
    if (bySlot === undefined) return null;
    return {
      frequency: countDocuments(bySlot),
      visit: (visit) => {
        bySlot.forEach((documentIds, slot) => {
          for (const documentId of documentIds ?? []) visit(this.firstDocument + documentId, slot);
        });
      },
      visitPlaces: (visit, isWanted) => this.#visitPlaces(term, visit, isWanted),
    };
  }

  #visitPlaces(term: string, visit: PlaceVisitor, isWanted: (documentId: number) => boolean): void {
    const places: number[] = [];
    for (const { documentIds, placeCodes } of this.groupsOf(term)) {
      let at = 0;
      for (const documentId of documentIds) {
        places.length = 0;
        let place = 0;
        for (let hasMore = true; hasMore; at += 1) {
          const code = placeCodes[at] ?? 0;
          place += code >>> 1;
          places.push(place);
          hasMore = (code & 1) === 1;
        }
        if (isWanted(this.firstDocument + documentId)) visit(this.firstDocument + documentId, places);
      }
    }
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[] {
    const found = new TopList(limit, byFrequency);
    this.eachTerm(prefix, (term, frequency) => found.offer({ term, frequency }));
    return found.items;
  }

  eachTerm(prefix: string, visit: (term: string, frequency: number) => void): void {
    for (const [term, bySlot] of this.#map) {
      if (term.startsWith(prefix)) visit(term, countDocuments(bySlot));
    }
  }

  frequencyOf(term: string): number {
    return countDocuments(this.#map.get(term) ?? []);
  }

  /** All terms, in no order. */
  terms(): Iterable<string> {
    return this.#map.keys();
  }

  /** A term's postings by slot, the first slot first. */
  groupsOf(term: string): readonly PostingGroup[] {
    const placeCodes = this.#placeCodes.get(term);
    const groups: PostingGroup[] = [];
    this.#map.get(term)?.forEach((documentIds, slot) => {
      if (documentIds) groups.push({ slot, documentIds, placeCodes: placeCodes?.[slot] ?? [] });
    });
    return groups;
  }
}

function countDocuments(bySlot: BySlot<readonly number[]>): number {
  return bySlot.reduce((sum, documentIds) => sum + (documentIds?.length ?? 0), 0);
}

function flexMapOf(index: Index): FlexMap {
  const map: unknown = Reflect.get(index, 'map');
  if (!(map instanceof Map)) throw new Error('FlexSearch no longer keeps its postings in `map`');
  return map;
}
