import { BLOCK, type Documents, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { SearchPlace } from '../query/query-node.ts';
import type { Scoreboard } from './scoreboard.ts';

/** Blocks, notes and highlights in which a leaf stands, in some articles. */
export class HitCounter {
  readonly #documents: Documents;
  /** Which count a document was last counted in, and an article last asked about. */
  readonly #countedIn: Uint32Array;
  readonly #askedIn: Uint32Array;
  #round = 0;

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#countedIn = new Uint32Array(documents.documentCount);
    this.#askedIn = new Uint32Array(documents.ordinalCount);
  }

  count(ordinals: readonly number[], board: Scoreboard): Readonly<Record<SearchPlace, number>> {
    const { kinds, articles } = this.#documents.columns;
    const counts = new Uint32Array(HIGHLIGHT + 1);
    this.#round += 1;
    const round = this.#round;
    for (const ordinal of ordinals) this.#askedIn[ordinal] = round;
    for (const { documents, count } of board.leafDocuments) {
      for (let i = 0; i < count; i += 1) {
        const documentId = documents[i] ?? 0;
        if (this.#countedIn[documentId] === round || this.#askedIn[articles[documentId] ?? 0] !== round)
          continue;
        this.#countedIn[documentId] = round;
        const kind = kinds[documentId] ?? 0;
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
    }
    return { text: counts[BLOCK] ?? 0, note: counts[NOTE] ?? 0, highlight: counts[HIGHLIGHT] ?? 0 };
  }
}
