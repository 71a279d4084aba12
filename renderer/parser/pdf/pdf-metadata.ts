import type { PDFDocumentProxy } from 'pdfjs-dist';
import { oneLine } from '../one-line.ts';

/** What a PDF says about itself; null where it says nothing. */
export interface PdfMetadata {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
  /** As declared. */
  readonly language: string | null;
}

/** Titles that programs made up from a file's name, or that are none. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel) - |untitled|sans (?:titre|nom)|document\d*$|title$|titre$|about:blank|https?:\/\/|print$|\(?null\)?$)|\.(?:docx?|odt|rtf|tex|dvi|pdf|indd|qxd|pptx?|html?|ps|eps|txt)$/iu;
/** Authors that are programs or placeholders. */
const NO_AUTHOR =
  /^(?:user|admin(?:istrat(?:or|eur))?|unknown|inconnu|anonymous|author|auteur|owner|root|-+)$/iu;

/** Reads the Info dictionary, XMP (which counts first, being newer) and the catalog's language. */
export async function readPdfMetadata(document: Pick<PDFDocumentProxy, 'getMetadata'>): Promise<PdfMetadata> {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = info as Readonly<Record<string, unknown>>;
  const xmp = (name: string): unknown => (metadata as { get?(name: string): unknown } | null)?.get?.(name);
  return {
    title: usableTitle(xmp('dc:title')) ?? usableTitle(said.Title),
    author: usableAuthor(xmp('dc:creator')) ?? usableAuthor(said.Author),
    createdAt: isoDate(said.CreationDate),
    language: typeof said.Language === 'string' ? said.Language : null,
  };
}

/** A title as a person would write it, or null. */
export function usableTitle(value: unknown): string | null {
  const title = typeof value === 'string' ? oneLine(value.normalize('NFC')) : null;
  return title === null || NO_TITLE.test(title) || !/\p{L}/u.test(title) ? null : title;
}

function usableAuthor(value: unknown): string | null {
  const names = Array.isArray(value) ? value.join(', ') : value;
  const author = typeof names === 'string' ? oneLine(names.normalize('NFC')) : null;
  return author === null || NO_AUTHOR.test(author) || author.length > 200 ? null : author;
}

/**
 * A PDF date (`D:20230306180657+01'00'`, PDF 32000, 7.9.4) in ISO 8601, as exact as it is; null for anything else.
 */
export function isoDate(value: unknown): string | null {
  const match =
    /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(
      typeof value === 'string' ? value.trim() : '',
    );
  if (match === null) return null;
  const [, year = '', month, day, hours, minutes, seconds = '00', utc, offset, offsetMinutes = '00'] = match;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const zone = utc ?? (offset === undefined ? '' : `${offset}:${offsetMinutes}`);
  const iso =
    day !== undefined && hours !== undefined ? `${date}T${hours}:${minutes}:${seconds}${zone}` : date;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
