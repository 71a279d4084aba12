/** Every bound in one table: hostile documents are refused or imported, quickly, with a reason that a person understands. */
export const LIMITS = {
  /** A larger file is not an article. Main refuses it before it is read, the parser page once more. */
  fileBytes: 100 * 1024 * 1024,
  /** Archives that are imported as folders: their size, and what they may hold. */
  archiveBytes: 2 * 1024 * 1024 * 1024,
  archiveEntries: 100_000,
  /** A file that inflates to more than so many times its size, and to more than a megabyte, is a bomb. */
  archiveRatio: 300,
  /** Files of a library's backup, and what one of them inflates to. */
  backupEntries: 2_000_000,
  backupFileBytes: 512 * 1024 * 1024,
  /** Folders below a chosen one. */
  folderDepth: 64,
  /** Files in one batch. */
  batchFiles: 200_000,
  /** A text, a page or an export with more bytes of words and blanks is refused before it is decoded. */
  textBytes: 64 * 1024 * 1024,
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
  /** An RTF file whose groups nest deeper is refused: word processors' own need about twenty. */
  rtfGroupDepth: 10_000,
  /** Controls and pieces of text of an RTF file: letters outside ASCII take two, the longest novels three million. */
  rtfTokens: 6_000_000,
  /** Elements of one XML file of a DOCX or ODT document, and how deep they nest; Word's own need about fifty levels. */
  xmlTags: 2_000_000,
  xmlDepth: 300,
  /** Cells and rows that a document may repeat by a number alone: a sheet pads itself with millions. */
  repeatedCells: 10_000,
  markdownLines: 40_000,
  markdownParagraphLines: 10_000,
  markdownNotes: 3_000,
  /** Lists and quotes nested deeper are shown at this depth. */
  nesting: 30,
  /** A PDF of more pages, or with more runs of text, is refused; of a page, what follows more runs is not read. */
  pdfPages: 5_000,
  pdfRuns: 2_000_000,
  pdfPageRuns: 20_000,
  /** A stream of a PDF that inflates to more is broken off, and so is one that comes when others hold this much. */
  pdfStreamBytes: 64 * 1024 * 1024,
  pdfHeldBytes: 256 * 1024 * 1024,
  /** Links of one page, and places of a document, that are read. */
  pdfPageLinks: 2_000,
  pdfPlaces: 20_000,
  /** Milliseconds that a PDF may take, and more for each character that it holds: a tenth of the usual pace. */
  pdfMs: 4_500,
  pdfMsPerCharacter: 0.05,
  /** Characters that language detection reads. */
  languageSample: 4_000,
  /** Zip archives (EPUB, DOCX, ODT): files inside, and characters of a file's name; more are no document's. */
  zipEntries: 20_000,
  zipNameCharacters: 1_024,
  /** What one of its files and the whole archive inflate to, at most. */
  zipEntryBytes: 64 * 1024 * 1024,
  zipBytes: 256 * 1024 * 1024,
  /** A file that inflates to more than these bytes and this many times its size is a bomb: prose shrinks three- to tenfold. */
  zipRatioFromBytes: 8 * 1024 * 1024,
  zipRatio: 250,
  /** Time that inflating may take, for one archive in all. */
  zipInflatingMs: 8_000,
  /** Bytes at the end among which the archive's directory record is looked for: a comment, and what was appended. */
  zipTailBytes: 256 * 1024,
  /** Elements of all pages of a book, which an article of as many blocks as may be rarely has. */
  bookElements: 400_000,
  /** Bytes around the first undecodable ones that charset detection reads. */
  charsetSampleBytes: 64 * 1024,
  /** Bytes in which an HTML page may declare its charset. */
  charsetPrescanBytes: 16 * 1024,
  /** Bytes of a message's or a part's header; what follows is taken for the body. */
  mimeHeadBytes: 64 * 1024,
  /** Files (pictures, style sheets …) of a page that a browser saved as one; a page with more is refused. */
  savedResources: 10_000,
  /** Longer texts of a property list are no addresses and no names. */
  plistTextCharacters: 8 * 1024,
  /** How deep parts of a message nest. */
  mimeDepth: 10,
  excerptCharacters: 300,
  /** Pictures read for one article; those that follow are shown as not saved. */
  articleImages: 2_000,
  /** A larger picture is not kept, whatever its kind. */
  imageBytes: 30 * 1024 * 1024,
  /** Nor is one of more pixels, read from its header: decoded it takes four bytes a pixel. */
  imagePixels: 60_000_000,
  /** All pictures of one file: pixels decoded beyond what their bytes account for, bytes kept, and the time it may take. */
  imagesPixels: 200_000_000,
  imagesBytes: 100 * 1024 * 1024,
  imagesMs: 10_000,
  /** What a document's page may ask for among the files beside it: how often, and how many bytes. */
  companionReads: 2_000,
  companionBytes: 200 * 1024 * 1024,
  /** After so many in a row that are not there, no more are looked for. */
  companionMisses: 300,
  /** Longest edge, pixels: larger pictures are scaled down, to what a large screen shows. */
  imageEdge: 2_400,
  /** A drawing (SVG) of more bytes, or of more elements when each reference is followed, is not drawn. */
  svgBytes: 2 * 1024 * 1024,
  svgElements: 50_000,
} as const;
