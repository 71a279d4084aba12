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
  const { blockId, start, end, query } = target;
  return `${path}?${new URLSearchParams({ block: blockId, start: String(start), end: String(end), q: query })}`;
}

/** The passage that a query names, or null when it names none that can be. */
export function readTarget(query: string): ReaderTarget | null {
  const values = new URLSearchParams(query);
  const blockId = values.get('block');
  const start = Number(values.get('start'));
  const end = Number(values.get('end'));
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
  if (blockId === null || !isRange) return null;
  return { blockId, start, end, query: values.get('q') ?? '' };
}
