import { createContext, useContext } from 'react';

/** Where a person was in the window. */
export interface PlaceInWindow {
  readonly articleId: string | null;
  /** How far the article's text was scrolled, CSS pixels. */
  readonly textTop: number;
  /** The article at the top of the list, if that was shown. */
  readonly topOfList: string | null;
}

/** A place that the person has come back to: each view takes its part of it once. */
export class ReturnedPlace {
  #place: PlaceInWindow;

  constructor(place: PlaceInWindow) {
    this.#place = place;
  }

  /** How far an article's text is to be scrolled; null when it was not shown, or has been scrolled. */
  takeTextTop(articleId: string): number | null {
    if (this.#place.articleId !== articleId) return null;
    const { textTop } = this.#place;
    this.#place = { ...this.#place, articleId: null };
    return textTop;
  }

  /** The article to be shown at the top of the list; null when that was not shown, or has been scrolled. */
  takeTopOfList(): string | null {
    const { topOfList } = this.#place;
    this.#place = { ...this.#place, topOfList: null };
    return topOfList;
  }
}

export const ReturnedPlaceContext = createContext<ReturnedPlace | null>(null);

/** The place that the person has come back to last, or null. */
export function useReturnedPlace(): ReturnedPlace | null {
  return useContext(ReturnedPlaceContext);
}
