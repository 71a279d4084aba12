/** Where a choice leads. */
export interface SearchTarget {
  readonly articleId: string;
  readonly query: string;
  /** In a block's canonical text, empty beside a note; null when the title alone matches. */
  readonly passage: { readonly blockId: string; readonly start: number; readonly end: number } | null;
  /** The note or highlight that was found. */
  readonly annotationId: string | null;
}
