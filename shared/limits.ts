/** Every bound in one table: hostile documents are refused or imported, quickly, with a reason that a person understands. */
export const LIMITS = {
  /** A larger file is not an article. Main refuses it before it is read, the parser page once more. */
  fileBytes: 100 * 1024 * 1024,
  /** So is a page with more text, scripts and styles included. */
  pageCharacters: 40_000_000,
  /** A page whose source nests its elements deeper is refused: Chromium's parser is quadratic in the depth. */
  markupDepth: 5_000,
  /** An article of more blocks is refused: no view, index or note is made for it. */
  blocks: 100_000,
  /** So is a longer one: twenty times the longest novels. Pictures inside a page's source do not count. */
  textCharacters: 20_000_000,
  /** Articles that one file (a notebook, an export) may hold. */
  articlesInFile: 10_000,
  /** Markdown beyond one of these is read as plain text: the Markdown parser is quadratic in them. */
  markdownCharacters: 2_000_000,
  markdownLineOpening: 200,
  markdownParagraphMarks: 5_000,
  markdownTableRows: 5_000,
  /** Lists and quotes nested deeper are shown at this depth. */
  nesting: 30,
  /** Characters that language detection reads. */
  languageSample: 4_000,
  /** Bytes around the first undecodable ones that charset detection reads. */
  charsetSampleBytes: 64 * 1024,
  /** Bytes in which an HTML page may declare its charset. */
  charsetPrescanBytes: 16 * 1024,
  excerptCharacters: 300,
} as const;
