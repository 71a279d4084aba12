/** EPUB files for tests, made of the parts that matter. */
import { buildZip, type ZipPart } from '../archive/zip-builder.ts';

export interface Book {
  /** Bodies of the pages by file name, in reading order. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Content of `nav epub:type="toc"`. */
  readonly contents?: string;
  readonly metadata?: string;
  readonly manifest?: string;
  readonly package?: string;
  /** Further files, or other ones than those made of the above. */
  readonly files?: readonly ZipPart[];
  /** Pages that the package names and the archive has not. */
  readonly missing?: readonly string[];
}

const CONTAINER = '<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>';

/** The archive of a book. */
export function bookBytes(book: Book): Uint8Array {
  const pages = Object.entries(book.pages ?? { 'a.xhtml': '<p>Bonjour le monde.</p>' });
  const named = [...pages.map(([name]) => name), ...(book.missing ?? [])];
  const items = named.map((name) => `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`);
  const opf = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    ${book.metadata ?? '<dc:title>Livre</dc:title>'}</metadata><manifest>${items.join('')}${book.manifest ?? ''}
    <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
    <spine>${named.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`;
  const nav = page(`<nav epub:type="toc"><ol>${book.contents ?? ''}</ol></nav>`);
  const parts: readonly ZipPart[] = [
    { name: 'mimetype', content: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', content: CONTAINER },
    { name: 'O/p.opf', content: book.package ?? opf },
    { name: 'O/nav.xhtml', content: nav },
    ...pages.map(([name, body]) => ({ name: `O/${name}`, content: page(body) })),
  ];
  return buildZip([...parts, ...(book.files ?? [])]);
}

/** A page of this body. */
export function page(body: string): string {
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}

/** An entry of the contents, with those below it. */
export function line(href: string, label: string, inside = ''): string {
  return `<li><a href="${href}">${label}</a>${inside === '' ? '' : `<ol>${inside}</ol>`}</li>`;
}
