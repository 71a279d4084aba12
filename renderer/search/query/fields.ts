/** The fields of a query: what they are called and what their values mean. */
import { assertNever } from '../../../shared/assert-never.ts';
import { isDateBeginning, readDate } from './dates.ts';
import {
  type Choice,
  COLOR_VALUES,
  foldedName,
  HAS_VALUES,
  READING_FILTERS,
  SEARCH_PLACES,
  SORT_ORDERS,
} from './field-values.ts';
import { isLanguageBeginning, languageNamed } from './language-names.ts';
import type { Filter, SearchPlace, SortOrder } from './query-node.ts';

export type FieldName = Filter['field'] | 'title' | 'in' | 'sort';

/** What a field with a value asks for. */
export type FieldMeaning =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'place'; readonly place: SearchPlace }
  | { readonly kind: 'sort'; readonly sort: SortOrder }
  /** A value that the field does not know, with those that it does. */
  | { readonly kind: 'unknown-value'; readonly known: readonly string[] }
  | { readonly kind: 'unreadable-date' };

const ENGLISH_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: ['title'],
  by: ['by', 'author'],
  site: ['site'],
  tag: ['tag', 'tags'],
  lang: ['lang', 'language'],
  is: ['is'],
  has: ['has'],
  in: ['in'],
  color: ['color', 'colour'],
  before: ['before'],
  after: ['after', 'since'],
  sort: ['sort'],
};

const FRENCH_NAMES: Readonly<Record<string, FieldName>> = {
  titre: 'title',
  auteur: 'by',
  auteure: 'by',
  autrice: 'by',
  par: 'by',
  etiquette: 'tag',
  etiquettes: 'tag',
  langue: 'lang',
  est: 'is',
  a: 'has',
  avec: 'has',
  dans: 'in',
  couleur: 'color',
  avant: 'before',
  apres: 'after',
  depuis: 'after',
  tri: 'sort',
};

const FIELDS: ReadonlyMap<string, FieldName> = new Map([
  ...Object.entries(FRENCH_NAMES),
  ...(Object.keys(ENGLISH_NAMES) as FieldName[]).flatMap((field) =>
    ENGLISH_NAMES[field].map((name): [string, FieldName] => [name, field]),
  ),
]);

/** The languages that a message names; many more are known. */
const PROPOSED_LANGUAGES = ['fr', 'en', 'de', 'es', 'it'];

/** The field of that name, whatever its accents and case; null when there is none. */
export function fieldNamed(name: string): FieldName | null {
  return FIELDS.get(foldedName(name)) ?? null;
}

/** Whether a field takes any value. */
export function isFreeText(field: FieldName): field is 'title' | 'by' | 'site' | 'tag' {
  return field === 'title' || field === 'by' || field === 'site' || field === 'tag';
}

/**
 * What a value means behind a field.
 * @param name the field as it was typed: known values are told in its language
 */
export function readValue(
  field: Exclude<FieldName, 'title'>,
  value: string,
  { name, now }: { name: string; now: number },
): FieldMeaning {
  switch (field) {
    case 'by':
    case 'site':
    case 'tag':
      return { kind: 'filter', filter: { field, value: value.trim() } };
    case 'before':
    case 'after': {
      const at = readDate(value, now);
      return at === null ? { kind: 'unreadable-date' } : { kind: 'filter', filter: { field, at } };
    }
    case 'lang': {
      const language = languageNamed(value);
      return language === null
        ? { kind: 'unknown-value', known: PROPOSED_LANGUAGES }
        : { kind: 'filter', filter: { field, value: language } };
    }
    case 'is':
      return chosen(READING_FILTERS, value, name, (state) => filter({ field, value: state }));
    case 'has':
      return chosen(HAS_VALUES, value, name, (part) => filter({ field, value: part }));
    case 'color':
      return chosen(COLOR_VALUES, value, name, (color) => filter({ field, value: color }));
    case 'in':
      return chosen(SEARCH_PLACES, value, name, (place) => ({ kind: 'place', place }));
    case 'sort':
      return chosen(SORT_ORDERS, value, name, (sort) => ({ kind: 'sort', sort }));
    default:
      return assertNever(field);
  }
}

/** Whether a value that means nothing yet may be the beginning of one that does. */
export function isValueBeginning(field: FieldName, value: string): boolean {
  switch (field) {
    case 'title':
    case 'by':
    case 'site':
    case 'tag':
      return true;
    case 'before':
    case 'after':
      return isDateBeginning(value);
    case 'lang':
      return isLanguageBeginning(value);
    case 'is':
      return READING_FILTERS.hasBeginning(value);
    case 'has':
      return HAS_VALUES.hasBeginning(value);
    case 'color':
      return COLOR_VALUES.hasBeginning(value);
    case 'in':
      return SEARCH_PLACES.hasBeginning(value);
    case 'sort':
      return SORT_ORDERS.hasBeginning(value);
    default:
      return assertNever(field);
  }
}

function filter(value: Filter): FieldMeaning {
  return { kind: 'filter', filter: value };
}

function chosen<T extends string>(
  choice: Choice<T>,
  value: string,
  name: string,
  meaning: (value: T) => FieldMeaning,
): FieldMeaning {
  const found = choice.named(value);
  if (found !== null) return meaning(found);
  const isFrench = Object.hasOwn(FRENCH_NAMES, foldedName(name));
  return { kind: 'unknown-value', known: isFrench ? choice.french : choice.english };
}
