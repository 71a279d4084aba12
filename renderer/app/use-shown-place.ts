import { useRoute } from 'wouter';
import { ARTICLE_ROUTE, LIBRARY_ROUTE, type LibraryPlace } from './addresses.ts';

/** The list that the person is in, also while one of its articles is open; null in places that show no list. */
export function useShownPlace(place: LibraryPlace): LibraryPlace | null {
  const [isInLibrary] = useRoute(LIBRARY_ROUTE);
  const [isReading] = useRoute(ARTICLE_ROUTE);
  return isInLibrary || isReading ? place : null;
}
