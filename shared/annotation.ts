/**
 * Where an annotation stands in a text, after the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets count UTF-16 code units of the canonical block text.
 */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  /** Up to 32 characters before and after, within the block. */
  readonly prefix: string;
  readonly suffix: string;
}

/** One stretch of one block: everything that is needed to find it again when the article has changed. */
export interface BlockTarget {
  readonly blockId: string;
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
  /** `textFingerprint` of the block's text when the annotation was made. */
  readonly blockHash: string;
}

export const HIGHLIGHT_COLORS = ['honey', 'rose', 'sky', 'sage', 'lilac', 'apricot'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** How surely a target was found again: an orphan was not. */
export type AnchorState = 'exact' | 'moved' | 'uncertain' | 'orphan';

/** Worst last. */
export const ANCHOR_STATES = [
  'exact',
  'moved',
  'uncertain',
  'orphan',
] as const satisfies readonly AnchorState[];

export const HIGHLIGHT_STYLES = ['fill', 'underline'] as const;
export type HighlightStyle = (typeof HIGHLIGHT_STYLES)[number];

/** A link from a note to an article, or to a paragraph of it: `[[text]]` in the note. */
export interface NoteLink {
  /** What stands between the brackets. */
  readonly text: string;
  readonly articleId: string;
  readonly blockId: string | null;
}
