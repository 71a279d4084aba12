/**
 * The article as Lectern keeps it: metadata and a flat list of blocks, never HTML. Views render blocks, so a document
 * cannot inject markup by construction.
 */

/** Formats that the parser page reads. */
export const ARTICLE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'epub',
  'pdf',
  'docx',
  'odt',
  'rtf',
  'webarchive',
  'enex',
] as const;

export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** A run of text inside a block. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'lineBreak' }
  | {
      readonly kind: 'emphasis' | 'strong' | 'strikethrough' | 'superscript' | 'subscript';
      readonly children: readonly Inline[];
    }
  | {
      readonly kind: 'link';
      /** An http, https or mailto address, or `#` and the id of a block of the same article. */
      readonly href: string;
      readonly children: readonly Inline[];
    }
  | ({ readonly kind: 'image'; readonly src: ImageSrc; readonly alt: string } & PictureSize);

/**
 * `asset:` and the id of one of the article's images; or the web address of an image that was not saved; or `missing:`
 * and the name of a file (or nothing) that was not found or is no picture. Views show the first and request none.
 */
export type ImageSrc = string;

/** How large a saved picture's document shows it, CSS pixels: its place is known before it is loaded. Else absent. */
export interface PictureSize {
  readonly width?: number;
  readonly height?: number;
}

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

export interface ImageBlock extends BlockBase, PictureSize {
  readonly kind: 'image';
  readonly src: ImageSrc;
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** Whose picture it is, where the document says so apart from the caption. */
  readonly credit: string | null;
}

/** A note that the text refers to by a link to this block. */
export interface FootnoteBlock extends BlockBase {
  readonly kind: 'footnote';
  /** Its number or sign as the text shows it: `1`, `*`, … */
  readonly label: string;
  readonly inlines: readonly Inline[];
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
  | FootnoteBlock
  | RuleBlock;

/** A parsed article as the library takes it: without its text, which its blocks tell, and with the text's hash. */
export interface ImportedArticle extends Omit<ParsedArticle, 'text'> {
  /** SHA-256 of title and canonical text, hexadecimal. */
  readonly contentHash: string;
}

/**
 * An article on its way from the parser page through main to the library. Main has no use for its thousands of small
 * objects, so they travel as one string; pictures are bytes anyway.
 */
export interface PackedArticle {
  /** An `ImportedArticle` without its pictures, as JSON. */
  readonly json: string;
  readonly images: readonly ArticleImage[];
}

/** A picture that is kept with its article: decoded once, so known to be one, upright and bounded in size. */
export interface ArticleImage {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly id: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif' | 'image/avif';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What an `ImageSrc` starts with when the picture is one of the article's images. */
export const ASSET_PREFIX = 'asset:';

/** What an `ImageSrc` starts with when the document names a picture that was not saved with it. */
export const MISSING_PREFIX = 'missing:';

/** What the parser page makes of one document; a file of notes holds several. */
export interface ParsedArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** BCP 47 language, declared by the document or else detected; null where neither is sure. */
  readonly language: string | null;
  /** ISO 8601 date or date-time as the document states it. */
  readonly publishedAt: string | null;
  /** The web address that the document was saved from, where it says so. */
  readonly sourceUrl: string | null;
  /** Words as `Intl.Segmenter` counts them. */
  readonly wordCount: number;
  /** One or two sentences, at most 300 characters, plain text. */
  readonly excerpt: string;
  readonly format: ArticleFormat;
  readonly blocks: readonly Block[];
  /** The pictures that the blocks show, each once. */
  readonly images: readonly ArticleImage[];
  /** The canonical text of all blocks (`articleText`). */
  readonly text: string;
}
