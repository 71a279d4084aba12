/** The passage at which the reader opens, and the words that led there. */
export interface ReaderTarget {
  readonly blockId: string;
  /** Offsets into the block's canonical text. */
  readonly start: number;
  readonly end: number;
  /** The search query, or empty. */
  readonly query: string;
}
