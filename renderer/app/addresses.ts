/** What addresses mean, both ways. */
import { LIBRARY_SECTIONS, type LibraryView } from '../db/library-view.ts';
import { type NotebookFilter, writeNotebookFilter } from '../features/notebook/notebook-filter.ts';
import type { ReaderTarget } from '../features/reader/reader-target.ts';
import { tagAddress } from '../services/tag-address.ts';

export const LIBRARY_ROUTE = '/';
export const ARTICLE_ROUTE = '/article/:id';
export const SETTINGS_ROUTE = '/settings';
export const IMPORTS_ROUTE = '/imports/:id?';
export const NOTEBOOK_ROUTE = '/notebook';
export const REVIEW_ROUTE = '/review';

/** What the list of articles shows: a view of the library, or what a saved search finds. */
export type LibraryPlace = LibraryView | { readonly kind: 'search'; readonly searchId: string };

export const WHOLE_LIBRARY: LibraryPlace = { kind: 'section', section: 'all' };

export function libraryAddress(place: LibraryPlace): string {
  switch (place.kind) {
    case 'section':
      return place.section === 'all' ? LIBRARY_ROUTE : `${LIBRARY_ROUTE}?show=${place.section}`;
    case 'tag':
      return tagAddress(place.key);
    case 'search':
      return `${LIBRARY_ROUTE}?${new URLSearchParams({ search: place.searchId })}`;
  }
}

/** The notebook, or the part of it that a filter asks for. */
export function notebookAddress(filter: NotebookFilter): string {
  const query = writeNotebookFilter(filter);
  return query === '' ? NOTEBOOK_ROUTE : `${NOTEBOOK_ROUTE}?${query}`;
}

/** The place that a query names; all articles when it names none that can be. */
export function readPlace(query: string): LibraryPlace {
  const values = new URLSearchParams(query);
  const [searchId, key] = [values.get('search'), values.get('tag')];
  if (searchId !== null) return { kind: 'search', searchId };
  if (key !== null && key !== '') return { kind: 'tag', key };
  const section = LIBRARY_SECTIONS.find((known) => known === values.get('show'));
  return section === undefined ? WHOLE_LIBRARY : { kind: 'section', section };
}

/** All imports, or the report of one. */
export function importsAddress(batchId: string | null = null): string {
  return batchId === null ? '/imports' : `/imports/${encodeURIComponent(batchId)}`;
}

export function articleAddress(id: string, target: ReaderTarget | null = null): string {
  const path = `/article/${encodeURIComponent(id)}`;
  if (target === null) return path;
  const { passage, annotationId, query } = target;
  const values = new URLSearchParams({ q: query });
  if (passage !== null) {
    values.set('block', passage.blockId);
    values.set('start', String(passage.start));
    values.set('end', String(passage.end));
  }
  if (annotationId !== null) values.set('annotation', annotationId);
  return `${path}?${values}`;
}

/** What a query says of the search that led to an article, or null when it says nothing that can be. */
export function readTarget(query: string): ReaderTarget | null {
  const values = new URLSearchParams(query);
  const words = values.get('q');
  const passage = readPassage(values);
  if (words === null || passage === undefined) return null;
  return { passage, annotationId: values.get('annotation'), query: words };
}

/** Null when there is none, undefined when it cannot be. */
function readPassage(values: URLSearchParams): ReaderTarget['passage'] | undefined {
  const blockId = values.get('block');
  if (blockId === null) return null;
  const start = Number(values.get('start'));
  const end = Number(values.get('end'));
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
  return isRange ? { blockId, start, end } : undefined;
}
