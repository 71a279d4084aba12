import type { BlockRange } from '../../anchoring/dom-range.ts';

/** Where the reader opens, and the words that led there. */
export interface ReaderTarget {
  /** The passage in a block's canonical text; empty beside a note; null where no passage but the article was found. */
  readonly passage: BlockRange | null;
  /** The note or highlight that was found. */
  readonly annotationId: string | null;
  /** The search query, or empty. */
  readonly query: string;
}
