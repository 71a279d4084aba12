/** What a font says about its text. */
export interface FontStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
}

/** A run of text of one font, where the page sets it. Lengths are points; `y` grows downwards. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** The font's size. */
  readonly size: number;
  readonly font: FontStyle;
  readonly isRightToLeft: boolean;
  /** Whether white space was set before it. */
  readonly isAfterSpace: boolean;
  /** What the tagged structure says about it; null in a PDF without tags. */
  readonly tag: RunTag | null;
}

/** The place of a run in a tagged PDF's structure. Numbers tell elements apart and grow in reading order. */
export interface RunTag {
  /** The element that is a block of text. */
  readonly block: number;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'label' | 'quote' | 'cell';
  /** A heading's level, a list's or quote's depth, 1 for a table's head. */
  readonly level: number;
  readonly item: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly cell: number | null;
}

/** A place that can be pressed. */
export interface PageLink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** A web or mail address, or `#` and the name of a place in the document. */
  readonly href: string;
  /** The text that it covers, where the engine tells. */
  readonly text: string | null;
}

export interface PdfPage {
  /** From 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly links: readonly PageLink[];
}

/** A place that links of the document point at. */
export interface PdfPlace {
  /** The name that `#` links bear. */
  readonly name: string;
  readonly page: number;
  /** Distance from the page's top; 0 for the whole page. */
  readonly y: number;
}

/** An entry of the document's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for a part of the whole. */
  readonly depth: number;
  /** The page that it points at, from 0; null when it points nowhere. */
  readonly page: number | null;
}

/** Everything that is read of a document. */
export interface PdfContents {
  readonly pages: readonly PdfPage[];
  readonly places: readonly PdfPlace[];
  readonly outline: readonly OutlineEntry[];
}
