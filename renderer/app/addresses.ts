/** What addresses mean, both ways. */
import type { LibraryFilter } from '../db/article-queries.ts';
import type { ReaderTarget } from '../features/reader/reader-target.ts';

export const FILTERS = ['all', 'unread', 'reading', 'read'] as const satisfies readonly LibraryFilter[];

export const LIBRARY_ROUTE = '/';
export const ARTICLE_ROUTE = '/article/:id';
export const IMPORTS_ROUTE = '/imports/:id?';

export function libraryAddress(filter: LibraryFilter): string {
  return filter === 'all' ? LIBRARY_ROUTE : `${LIBRARY_ROUTE}?show=${filter}`;
}

/** The list of a saved search. */
export function searchAddress(searchId: string): string {
  return `${LIBRARY_ROUTE}?${new URLSearchParams({ search: searchId })}`;
}

/** The saved search whose list a query names, or null when it names none. */
export function readSearchId(query: string): string | null {
  return new URLSearchParams(query).get('search');
}

/** All imports, or the report of one. */
export function importsAddress(batchId: string | null = null): string {
  return batchId === null ? '/imports' : `/imports/${encodeURIComponent(batchId)}`;
}

/** The library's section that a query names; all articles when it names none that exists. */
export function readFilter(query: string): LibraryFilter {
  const show = new URLSearchParams(query).get('show');
  return FILTERS.find((filter) => filter === show) ?? 'all';
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
