import { LIMITS } from '../../../shared/limits.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { oneLine } from '../one-line.ts';
import type { BookPackage } from './epub-package.ts';
import { anchorOf, type BookFiles } from './epub-paths.ts';
import { elementsNamed, meanings, parsePage, parseXml } from './epub-xml.ts';

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly label: string;
  /** Name of the place that it points at. */
  readonly anchor: string;
  /** 0 for parts or chapters, 1 for what is in them, … */
  readonly depth: number;
}

/** The table of contents: EPUB 3's navigation document, else EPUB 2's NCX; empty when there is neither. */
export async function readContents(
  zip: ZipArchive,
  files: BookFiles,
  book: BookPackage,
): Promise<readonly ContentsEntry[]> {
  const nav = book.items.find((item) => item.properties.includes('nav'));
  const fromNav =
    nav !== undefined && zip.has(nav.path) ? navEntries(await zip.readText(nav.path), nav.path, files) : [];
  if (fromNav.length > 0 || book.ncx === null || !zip.has(book.ncx.path)) return fromNav;
  return ncxEntries(await zip.readText(book.ncx.path), book.ncx.path, files);
}

/** A table of contents being read. */
interface Reading {
  readonly path: string;
  readonly files: BookFiles;
  readonly entries: ContentsEntry[];
}

/** EPUB 3.3 §7: nested lists inside `nav epub:type="toc"`. */
function navEntries(source: string, path: string, files: BookFiles): readonly ContentsEntry[] {
  const navs = elementsNamed(parsePage(source), 'nav');
  const contents = navs.find((nav) => meanings(nav).includes('toc')) ?? navs[0];
  const list = contents === undefined ? undefined : elementsNamed(contents, 'ol')[0];
  const reading: Reading = { path, files, entries: [] };
  if (list !== undefined) collectNav(list, 0, reading);
  return reading.entries;
}

function collectNav(list: Element, depth: number, reading: Reading): void {
  if (depth > LIMITS.nesting) return;
  for (const item of list.children) {
    for (const part of item.children) {
      if (part.localName === 'ol' || part.localName === 'ul') collectNav(part, depth + 1, reading);
      else addEntry(linkOf(part), part.textContent, depth, reading);
    }
  }
}

function linkOf(part: Element): string | null {
  return (part.localName === 'a' ? part : part.querySelector('a[href]'))?.getAttribute('href') ?? null;
}

/** OPF 2.0.1 §2.4.1: nested `navPoint` elements. */
function ncxEntries(source: string, path: string, files: BookFiles): readonly ContentsEntry[] {
  const ncx = parseXml(source);
  const map = ncx === null ? undefined : elementsNamed(ncx, 'navMap')[0];
  const reading: Reading = { path, files, entries: [] };
  if (map !== undefined) collectNcx(map, 0, reading);
  return reading.entries;
}

function collectNcx(parent: Element, depth: number, reading: Reading): void {
  if (depth > LIMITS.nesting) return;
  for (const point of parent.children) {
    if (point.localName !== 'navPoint') continue;
    const parts = [...point.children];
    const label = parts.find((part) => part.localName === 'navLabel')?.textContent;
    const source = parts.find((part) => part.localName === 'content')?.getAttribute('src') ?? null;
    addEntry(source, label, depth, reading);
    collectNcx(point, depth + 1, reading);
  }
}

function addEntry(href: string | null, rawLabel: string | undefined, depth: number, reading: Reading): void {
  const label = oneLine(rawLabel);
  const place = reading.files.resolve(href, reading.path);
  if (label !== null && place !== null) reading.entries.push({ label, anchor: anchorOf(place), depth });
}
