import { BLOCK, type DocumentArrays, type Documents, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { HitCounts } from '../protocol.ts';
import type { LeafDocuments } from './leaf-documents.ts';
import type { Scoreboard } from './scoreboard.ts';

/** From so many places on the text is not counted. */
const MOST_COUNTED = 2_000;

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

  /** Counts; of the text nothing when there is so much that nobody asks how much. */
  count(ordinals: readonly number[], board: Scoreboard): HitCounts {
    const { columns } = this.#documents;
    const leaves = board.leafDocuments;
    const isMuch = leaves.reduce((sum, { count }) => sum + count, 0) > MOST_COUNTED;
    const counts = new Uint32Array(HIGHLIGHT + 1);
    this.#round += 1;
    for (const ordinal of ordinals) this.#askedIn[ordinal] = this.#round;
    for (const leaf of leaves) this.#countLeaf(leaf, columns, isMuch ? NOTE : BLOCK, counts);
    return {
      text: isMuch ? null : (counts[BLOCK] ?? 0),
      note: counts[NOTE] ?? 0,
      highlight: counts[HIGHLIGHT] ?? 0,
    };
  }

  /** Counts documents of a kind and of those above. */
  #countLeaf(
    { documents, count }: LeafDocuments,
    { kinds, articles }: DocumentArrays,
    fromKind: number,
    counts: Uint32Array,
  ): void {
    const round = this.#round;
    for (let i = 0; i < count; i += 1) {
      const documentId = documents[i] ?? 0;
      const kind = kinds[documentId] ?? 0;
      if (kind < fromKind || this.#countedIn[documentId] === round) continue;
      if (this.#askedIn[articles[documentId] ?? 0] !== round) continue;
      this.#countedIn[documentId] = round;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
}
