/** Filters that a press writes into the query. */
import { hasFilter, setField, toggleFilter } from '../../search/query/edit-query.ts';
import type { SearchPlace } from '../../search/query/query-node.ts';

type Field = Parameters<typeof setField>[1];

/** A filter as it stands in a query; `excludes` names a field of which only one value makes sense. */
export interface QueryFilter {
  readonly id: string;
  readonly piece: string;
  readonly excludes: Field | null;
}

export interface PlaceFilter extends QueryFilter {
  readonly place: SearchPlace;
}

/** Languages offered: more would hide what is asked for more often. */
const MOST_LANGUAGES = 2;

/** The words that filters are written with, in a language of the interface. */
interface FilterWords {
  readonly text: string;
  readonly note: string;
  readonly highlight: string;
  readonly unread: string;
  readonly favourite: string;
  readonly language: string;
  readonly after: string;
}

const ENGLISH: FilterWords = {
  text: 'in:text',
  note: 'in:notes',
  highlight: 'in:highlights',
  unread: 'is:unread',
  favourite: 'is:favourite',
  language: 'lang:',
  after: 'after:',
};

const FRENCH: FilterWords = {
  text: 'dans:texte',
  note: 'dans:notes',
  highlight: 'dans:surlignages',
  unread: 'est:non-lu',
  favourite: 'est:favori',
  language: 'langue:',
  after: 'après:',
};

export interface MarkFilter extends QueryFilter {
  readonly id: 'unread' | 'favourite' | 'thisMonth';
}

export interface Filters {
  readonly places: readonly PlaceFilter[];
  readonly marks: readonly MarkFilter[];
  readonly languages: readonly (QueryFilter & { readonly language: string })[];
}

/**
 * The filters that are offered, in the words of a language of the interface.
 * @param languages primary languages of the library, BCP 47; with fewer than two there is nothing to choose
 */
export function offeredFilters(
  interfaceLanguage: string,
  languages: readonly string[],
  now: number,
): Filters {
  const words = interfaceLanguage === 'fr' ? FRENCH : ENGLISH;
  const month = new Date(now);
  const thisMonth = `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`;
  const place = (id: SearchPlace) => ({ id, place: id, piece: words[id], excludes: null });
  return {
    places: [place('text'), place('note'), place('highlight')],
    marks: [
      { id: 'unread', piece: words.unread, excludes: null },
      { id: 'favourite', piece: words.favourite, excludes: null },
      { id: 'thisMonth', piece: words.after + thisMonth, excludes: 'after' },
    ],
    languages:
      languages.length < 2
        ? []
        : languages.slice(0, MOST_LANGUAGES).map((language) => ({
            id: language,
            language,
            piece: words.language + language,
            excludes: 'lang',
          })),
  };
}

export function isOn(query: string, { piece }: QueryFilter): boolean {
  return hasFilter(query, piece);
}

/** The query with the filter, or without it when it has it. */
export function toggled(query: string, { piece, excludes }: QueryFilter): string {
  if (excludes === null || hasFilter(query, piece)) return toggleFilter(query, piece);
  return toggleFilter(setField(query, excludes, null), piece);
}

/** The query without anything that says where to look. */
export function everywhere(query: string): string {
  return setField(query, 'in', null);
}
