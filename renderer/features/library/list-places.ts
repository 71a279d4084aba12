import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a list was left: how far it was scrolled, and the heights of cards that make that the same place again. */
interface ListPlace {
  /** CSS pixels. */
  readonly offset: number;
  readonly measurements: readonly VirtualItem[];
}

const places = new Map<string, ListPlace>();

/** Remembers the place of a list, by its name, for as long as the window lives. */
export function leaveList(name: string, place: ListPlace): void {
  places.set(name, place);
}

export function placeOfList(name: string): ListPlace | undefined {
  return places.get(name);
}
