/** Every bound of the parser in one table: hostile documents are refused or imported, quickly, with a reason. */
export const LIMITS = {
  /** Larger files are refused. */
  fileBytes: 100 * 1024 * 1024,
  /** Readability's cost grows with elements times depth; larger pages are walked as they stand. */
  readabilityElements: 50_000,
  readabilityDepth: 200,
  readabilityCharacters: 10_000_000,
  /** Containers that one line of Markdown may open: the Markdown parser's cost is quadratic in them. */
  markdownLineContainers: 100,
  /** Larger Markdown is read as plain text. */
  markdownCharacters: 10_000_000,
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
