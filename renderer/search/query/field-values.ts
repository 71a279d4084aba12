/** The values that fields with a fixed choice know, in English and French. */
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../shared/annotation.ts';
import { fold } from '../analysis/fold.ts';
import type { Filter, ReadingFilter, SearchPlace, SortOrder } from './query-node.ts';

type HasValue = Extract<Filter, { field: 'has' }>['value'];

/** For each value its English name, its French one, and what else is understood. */
type Names<T extends string> = Readonly<Record<T, readonly [english: string, french: string, ...string[]]>>;

const STATES: Names<ReadingFilter> = {
  unread: ['unread', 'non-lu', 'non-lue', 'non-lus', 'nonlu', 'à-lire'],
  reading: ['reading', 'en-cours', 'encours'],
  read: ['read', 'lu', 'lue', 'lus'],
  archived: ['archived', 'archivé', 'archivée', 'archivés', 'archive'],
  favourite: ['favourite', 'favori', 'favorite', 'favoris', 'favorites', 'favourites'],
};

const PARTS: Names<HasValue> = {
  note: ['note', 'note', 'notes'],
  highlight: ['highlight', 'surlignage', 'highlights', 'surlignages'],
  image: ['image', 'image', 'images'],
};

const PLACES: Names<SearchPlace> = {
  text: ['text', 'texte'],
  note: ['notes', 'notes', 'note'],
  highlight: ['highlights', 'surlignages', 'highlight', 'surlignage'],
};

const COLORS: Names<HighlightColor> = {
  honey: ['honey', 'miel', 'yellow', 'jaune'],
  rose: ['rose', 'rose', 'pink'],
  sky: ['sky', 'ciel', 'blue', 'bleu'],
  sage: ['sage', 'sauge', 'green', 'vert'],
  lilac: ['lilac', 'lilas', 'purple', 'violet'],
  apricot: ['apricot', 'abricot', 'orange'],
};

const ORDERS: Names<SortOrder> = {
  relevance: ['relevance', 'pertinence'],
  newest: ['newest', 'récent', 'récents', 'recent'],
  oldest: ['oldest', 'ancien', 'anciens'],
  added: ['added', 'ajout'],
  longest: ['longest', 'long', 'longs'],
  shortest: ['shortest', 'court', 'courts', 'short'],
};

/** A fixed choice of values. */
export class Choice<T extends string> {
  readonly #values: ReadonlyMap<string, T>;
  /** Names to propose, one a value. */
  readonly english: readonly string[];
  readonly french: readonly string[];

  constructor(values: readonly T[], names: Names<T>) {
    this.#values = new Map(
      values.flatMap((value) => names[value].map((name): [string, T] => [foldedName(name), value])),
    );
    this.english = values.map((value) => names[value][0]);
    this.french = values.map((value) => names[value][1]);
  }

  /** The value of that name, whatever its accents, case and spaces; null when there is none. */
  named(name: string): T | null {
    return this.#values.get(foldedName(name)) ?? null;
  }

  /** Whether a name may be the beginning of one that is known. */
  hasBeginning(name: string): boolean {
    const folded = foldedName(name);
    return [...this.#values.keys()].some((known) => known.startsWith(folded));
  }
}

export const READING_FILTERS = new Choice<ReadingFilter>(
  ['unread', 'reading', 'read', 'archived', 'favourite'],
  STATES,
);
export const HAS_VALUES = new Choice<HasValue>(['note', 'highlight', 'image'], PARTS);
export const SEARCH_PLACES = new Choice<SearchPlace>(['text', 'note', 'highlight'], PLACES);
export const COLOR_VALUES = new Choice<HighlightColor>(HIGHLIGHT_COLORS, COLORS);
export const SORT_ORDERS = new Choice<SortOrder>(
  ['relevance', 'newest', 'oldest', 'added', 'longest', 'shortest'],
  ORDERS,
);

/** The form in which names are compared: no accents, no capitals, one hyphen for spaces, hyphens and underscores. */
export function foldedName(name: string): string {
  return fold(name.trim()).text.replace(/[\s_-]+/g, '-');
}
