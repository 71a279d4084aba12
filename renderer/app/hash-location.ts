/**
 * The address behind `#`, path and query together (`#/article/<id>?block=b3`), for wouter: its own hash hook writes the
 * query before the `#`, where it would load the page anew.
 */
import { useSyncExternalStore } from 'react';

interface NavigateOptions {
  readonly replace?: boolean;
}

export function useHashPath(): [string, (to: string, options?: NavigateOptions) => void] {
  return [useSyncExternalStore(subscribe, currentPath), navigate];
}

/** The query without its question mark. */
export function useHashQuery(): string {
  return useSyncExternalStore(subscribe, currentQuery);
}

/** Path and query. */
export function useHashAddress(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1) || '/');
}

/** What an address looks like in a link. */
export function hashHref(to: string): string {
  return `#${to}`;
}

function navigate(to: string, { replace = false }: NavigateOptions = {}): void {
  const oldURL = location.href;
  history[replace ? 'replaceState' : 'pushState'](null, '', hashHref(to));
  // The browser tells of hash changes that a person makes, not of these.
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }));
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function currentPath(): string {
  return split()[0] || '/';
}

function currentQuery(): string {
  return split()[1];
}

function split(): readonly [path: string, query: string] {
  const address = location.hash.slice(1);
  const mark = address.indexOf('?');
  return mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark + 1)];
}
