/** What was understood of a query, in words. */
import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { QueryClause } from '../../search/query/describe-query.ts';
import type { Filter } from '../../search/query/query-node.ts';

export interface ClauseFormats {
  /** A date in words. */
  day(time: number): string;
  /** The name of a language, of its code. */
  language(code: string): string;
}

/** One clause as a reader says it: “in the title: kim”, “before 1 January 2020”, “only in notes”. */
export function clauseWords(t: TFunction, clause: QueryClause, formats: ClauseFormats): string {
  const what = contentWords(t, clause, formats);
  const where = clause.isInTitle ? t('search.clause.title', { what }) : what;
  return clause.isNegated ? t('search.clause.not', { what: where }) : where;
}

function contentWords(t: TFunction, clause: QueryClause, formats: ClauseFormats): string {
  switch (clause.kind) {
    case 'word':
      return clause.isPrefix ? `${clause.text}…` : clause.text;
    case 'phrase':
      return t('search.quoted', { word: clause.text });
    case 'place':
      return t(`search.clause.in.${clause.place}`);
    case 'filter':
      return filterWords(t, clause.filter, clause.typed, formats);
    case 'sort':
      return t(`search.clause.sort.${clause.sort}`);
    default:
      return assertNever(clause);
  }
}

function filterWords(t: TFunction, filter: Filter, typed: string, formats: ClauseFormats): string {
  switch (filter.field) {
    case 'before':
    case 'after':
      return t(`search.clause.${filter.field}`, { day: formats.day(filter.at) });
    case 'lang':
      return t('search.clause.lang', { language: formats.language(filter.value) });
    case 'by':
    case 'site':
    case 'tag':
      return t(`search.clause.${filter.field}`, { value: filter.value });
    case 'is':
      return t(`search.clause.is.${filter.value}`);
    case 'has':
      return t(`search.clause.has.${filter.value}`);
    case 'color':
      return typed;
    default:
      return assertNever(filter);
  }
}
