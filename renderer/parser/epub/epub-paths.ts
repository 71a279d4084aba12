import type { ZipArchive } from '../archive/zip-archive.ts';

/** A file of the book, and a name inside it (empty for the file as a whole). */
export interface Place {
  /** As the archive spells it when the file exists. */
  readonly path: string;
  readonly fragment: string;
}

/** Stands for the book while addresses are resolved; nothing is ever fetched. */
const BOOK = 'http://book.invalid';

/** Finds a book's files by paths that are sometimes spelt otherwise than in the archive. */
export interface BookFiles {
  /** Where a relative address leads; null for an address outside the book. */
  resolve(href: string | null | undefined, from: string): Place | null;
}

/**
 * Files of a book. Names that differ in letter case or in how accents are composed count as the same (EPUB OCF 3.3
 * §4.2.3 forbids two that do); what is in another folder than an address says is found when no other file has its name.
 */
export function bookFiles(zip: ZipArchive): BookFiles {
  const byPath = new Map<string, string>();
  const byFileName = new Map<string, string | null>();
  for (const name of zip.names) {
    const key = looseKey(name);
    byPath.set(key, name);
    byFileName.set(fileNameOf(key), byFileName.has(fileNameOf(key)) ? null : name);
  }
  function find(path: string): string {
    if (zip.has(path)) return path;
    const key = looseKey(path);
    return byPath.get(key) ?? byFileName.get(fileNameOf(key)) ?? path;
  }
  return {
    resolve: (href, from) => {
      const place = resolveInside(href, from);
      return place === null ? null : { ...place, path: find(place.path) };
    },
  };
}

function looseKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function resolveInside(href: string | null | undefined, from: string): Place | null {
  if (href === null || href === undefined) return null;
  if (href.startsWith('#')) return { path: from, fragment: decoded(href.slice(1)) };
  const base = `${BOOK}/${from.split('/').map(encodeURIComponent).join('/')}`;
  const url = URL.parse(href.trim(), base);
  if (url === null || url.origin !== BOOK) return null;
  return { path: decoded(url.pathname.slice(1)), fragment: decoded(url.hash.slice(1)) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone per cent sign stands for itself
  }
}

/** The name of a place among the anchors of the book's blocks. */
export function anchorOf({ path, fragment }: Place): string {
  return `${path}#${fragment}`;
}

/** The name of the file that an anchor lies in, as the anchor of its beginning. */
export function fileAnchor(anchor: string): string {
  return anchor.slice(0, anchor.indexOf('#') + 1);
}
