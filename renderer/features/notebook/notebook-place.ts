/** Where a person was in the notebook, for when they come back from a passage. */
export interface NotebookPlace {
  /** CSS pixels that were scrolled. */
  readonly offset: number;
  readonly currentKey: string | null;
}

/** By what the notebook showed. */
const places = new Map<string, NotebookPlace>();

const MOST_PLACES = 20;

export function keepPlace(shown: string, place: NotebookPlace): void {
  places.delete(shown);
  places.set(shown, place);
  const [oldest] = places.keys();
  if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest);
}

export function placeIn(shown: string): NotebookPlace {
  return places.get(shown) ?? { offset: 0, currentKey: null };
}
