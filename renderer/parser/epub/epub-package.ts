import { LecternError } from '../../../shared/errors.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import type { BookFiles } from './epub-paths.ts';
import { elementsNamed, parseXml } from './epub-xml.ts';

/** A file that the package lists. */
export interface ManifestItem {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

export interface SpineItem {
  readonly item: ManifestItem;
  /** False for pages that are read only when a link leads there. */
  readonly isLinear: boolean;
}

/** What the package document says (EPUB 3.3 §5, OPF 2.0.1). */
export interface BookPackage {
  readonly document: Document;
  readonly path: string;
  readonly items: readonly ManifestItem[];
  /** Each page once, in reading order. */
  readonly spine: readonly SpineItem[];
  /** Item that holds EPUB 2's table of contents. */
  readonly ncx: ManifestItem | null;
  /** Path of the page that EPUB 2's guide calls the cover. */
  readonly coverPage: string | null;
}

const CONTAINER_FILE = 'META-INF/container.xml';

/** @throws LecternError `damaged` when the package document is missing or not well-formed */
export async function readPackage(zip: ZipArchive, files: BookFiles): Promise<BookPackage> {
  const path = await packagePath(zip, files);
  const document = path === null ? null : parseXml(await zip.readText(path));
  if (path === null || document === null) {
    throw new LecternError('damaged', 'The book has no package document that can be read.');
  }
  const items = elementsNamed(document, 'item').flatMap((item) => manifestItem(item, path, files));
  const itemOfId = new Map(items.map((item) => [item.id, item]));
  const spine = elementsNamed(document, 'spine')[0];
  const cover = elementsNamed(document, 'reference').find((reference) => isOfType(reference, 'cover'));
  return {
    document,
    path,
    items,
    spine: spine === undefined ? [] : spineItems(spine, itemOfId),
    ncx:
      itemOfId.get(spine?.getAttribute('toc') ?? '') ??
      items.find((item) => item.mediaType === 'application/x-dtbncx+xml') ??
      null,
    coverPage: files.resolve(cover?.getAttribute('href'), path)?.path ?? null,
  };
}

/** The first package that the container names; in a book without a container, the archive's first `.opf`. */
async function packagePath(zip: ZipArchive, files: BookFiles): Promise<string | null> {
  const container = zip.has(CONTAINER_FILE) ? parseXml(await zip.readText(CONTAINER_FILE)) : null;
  const named = container === null ? [] : elementsNamed(container, 'rootfile');
  for (const root of named) {
    const place = files.resolve(root.getAttribute('full-path'), '');
    if (place !== null && zip.has(place.path)) return place.path;
  }
  return zip.names.find((name) => name.toLowerCase().endsWith('.opf')) ?? null;
}

function manifestItem(element: Element, path: string, files: BookFiles): readonly ManifestItem[] {
  const place = files.resolve(element.getAttribute('href'), path);
  if (place === null) return [];
  return [
    {
      id: element.getAttribute('id') ?? '',
      path: place.path,
      mediaType: element.getAttribute('media-type')?.trim().toLowerCase() ?? '',
      properties: (element.getAttribute('properties') ?? '').split(/\s+/),
    },
  ];
}

function spineItems(spine: Element, itemOfId: ReadonlyMap<string, ManifestItem>): readonly SpineItem[] {
  const byPath = new Map<string, SpineItem>();
  for (const reference of elementsNamed(spine, 'itemref')) {
    const item = itemOfId.get(reference.getAttribute('idref') ?? '');
    if (item === undefined || byPath.has(item.path)) continue;
    byPath.set(item.path, { item, isLinear: reference.getAttribute('linear') !== 'no' });
  }
  return [...byPath.values()];
}

function isOfType(reference: Element, type: string): boolean {
  return reference.getAttribute('type')?.toLowerCase() === type;
}
