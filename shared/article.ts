/**
 * The article as Lectern keeps it: metadata and a flat list of blocks, never HTML. Views render blocks, so a document
 * cannot inject markup by construction.
 */

/** Formats that the parser page reads. */
export type ArticleFormat = 'text' | 'markdown' | 'html';

/** A run of text inside a block. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'lineBreak' }
  | {
      readonly kind: 'emphasis' | 'strong' | 'strikethrough' | 'superscript' | 'subscript';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

interface BlockBase {
  /** Unique within its article and stable for the same input: `b1`, `b2`, … in reading order. */
  readonly id: string;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly inlines: readonly Inline[];
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
}

/** One item of a list; nesting is told by `depth` (0 outermost), so that the list of blocks stays flat. */
export interface ListItemBlock extends BlockBase {
  readonly kind: 'listItem';
  readonly depth: number;
  /** The number that an ordered list shows, or null for a bullet. */
  readonly ordinal: number | null;
  readonly inlines: readonly Inline[];
}

export interface QuoteBlock extends BlockBase {
  readonly kind: 'quote';
  /** 1 for a quote, 2 for a quote in a quote, … */
  readonly depth: number;
  readonly inlines: readonly Inline[];
}

export interface CodeBlock extends BlockBase {
  readonly kind: 'code';
  readonly text: string;
  readonly language: string | null;
}

export interface TableCell {
  readonly isHeader: boolean;
  readonly inlines: readonly Inline[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly rows: readonly (readonly TableCell[])[];
}

export interface ImageBlock extends BlockBase {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  readonly caption: readonly Inline[];
}

export interface RuleBlock extends BlockBase {
  readonly kind: 'rule';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | QuoteBlock
  | CodeBlock
  | TableBlock
  | ImageBlock
  | RuleBlock;

/** What the parser page makes of one file. */
export interface ParsedArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** BCP 47 language, declared by the document or else detected; null where neither is sure. */
  readonly language: string | null;
  /** ISO 8601 date or date-time as the document states it. */
  readonly publishedAt: string | null;
  /** One or two sentences, at most 300 characters, plain text. */
  readonly excerpt: string;
  readonly format: ArticleFormat;
  readonly blocks: readonly Block[];
  /** The canonical text of all blocks (`articleText`). */
  readonly text: string;
}
