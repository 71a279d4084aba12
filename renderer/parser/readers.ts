import type { BinaryFormat, BinaryReader, TextFormat, TextReader } from './document-reader.ts';

/**
 * The reader of each format, loaded when the first document of its kind comes: the page starts at once, and a library
 * such as a PDF engine costs nothing to whom reads none.
 */
export const TEXT_READERS: Readonly<Partial<Record<TextFormat, () => Promise<TextReader>>>> = {
  text: async () => {
    const { readPlainText } = await import('./text/plain-text.ts');
    const { readSourceCode } = await import('./text/source-code.ts');
    return async (text, { name }) => [readSourceCode(text, name) ?? readPlainText(text)];
  },
  markdown: async () => {
    const { readMarkdown } = await import('./markdown/markdown.ts');
    return async (text) => [readMarkdown(text)];
  },
  html: async () => {
    const { readHtml } = await import('./html/html.ts');
    return async (text) => [readHtml(text)];
  },
  enex: async () => {
    const { readEnex } = await import('./enex/enex.ts');
    return readEnex;
  },
};

export const BINARY_READERS: Readonly<Partial<Record<BinaryFormat, () => Promise<BinaryReader>>>> = {
  epub: async () => {
    const { readEpub } = await import('./epub/epub.ts');
    return async (document) => [await readEpub(document)];
  },
  docx: async () => {
    const { readDocx } = await import('./docx/docx.ts');
    return async ({ bytes }) => [await readDocx(bytes)];
  },
  odt: async () => {
    const { readOdt } = await import('./odt/odt.ts');
    return async ({ bytes }) => [await readOdt(bytes)];
  },
  rtf: async () => {
    const { readRtf } = await import('./rtf/rtf.ts');
    return async ({ bytes }) => [readRtf(bytes)];
  },
  mhtml: async () => {
    const { readMhtml } = await import('./mhtml/mhtml.ts');
    return readMhtml;
  },
  webarchive: async () => {
    const { readWebArchive } = await import('./webarchive/webarchive.ts');
    return readWebArchive;
  },
  pdf: async () => {
    const { readPdf } = await import('./pdf/pdf.ts');
    return async (document) => [await readPdf(document)];
  },
};
