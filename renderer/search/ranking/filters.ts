import { assertNever } from '../../../shared/assert-never.ts';
import { fold } from '../analysis/fold.ts';
import { type Documents, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { ArticleFacts } from '../index/indexed.ts';
import type { Filter } from '../query/query-node.ts';

/** Whether an article of the library passes. */
export type ArticleTest = (ordinal: number) => boolean;

/** The test of a filter over the articles of a table. */
export function filterTest(filter: Filter, documents: Documents): ArticleTest {
  const facts = (ordinal: number) => documents.facts(ordinal);
  switch (filter.field) {
    case 'by':
      return named(filter.value, (ordinal) => [facts(ordinal).byline]);
    case 'site':
      return named(filter.value, (ordinal) => [facts(ordinal).siteName, facts(ordinal).host]);
    case 'tag':
      return named(filter.value, (ordinal) => facts(ordinal).tags);
    case 'lang':
      return (ordinal) => primaryLanguage(documents.language(ordinal)) === filter.value;
    case 'is':
      return (ordinal) => hasState(facts(ordinal), filter.value);
    case 'has':
      return (ordinal) => has(ordinal, filter.value, documents);
    case 'color':
      return (ordinal) =>
        documents.annotationsOf(ordinal).some((id) => documents.annotation(id)?.color === filter.value);
    case 'before':
      return (ordinal) => dateOf(facts(ordinal)) < filter.at;
    case 'after':
      return (ordinal) => dateOf(facts(ordinal)) >= filter.at;
    default:
      return assertNever(filter);
  }
}

/** When an article was published; when it was imported where it does not say. Milliseconds since 1970. */
export function dateOf(facts: ArticleFacts): number {
  return facts.publishedAt ?? facts.importedAt;
}

/** Each word wanted begins a word of one of the names: `by:dup` is Jean Dupont. */
function named(value: string, namesOf: (ordinal: number) => readonly (string | null)[]): ArticleTest {
  const wanted = wordsOf(value);
  const known = new Map<string, boolean>();
  const isWanted = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      const words = wordsOf(name);
      answer = wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
      known.set(name, answer);
    }
    return answer;
  };
  return (ordinal) => namesOf(ordinal).some((name) => name !== null && isWanted(name));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .text.split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

function primaryLanguage(language: string | null): string | undefined {
  return language?.split('-')[0]?.toLowerCase();
}

function hasState(facts: ArticleFacts, state: Extract<Filter, { field: 'is' }>['value']): boolean {
  if (state === 'archived') return facts.isArchived;
  if (state === 'favourite') return facts.isFavourite;
  return facts.state === state;
}

function has(
  ordinal: number,
  what: Extract<Filter, { field: 'has' }>['value'],
  documents: Documents,
): boolean {
  if (what === 'image') return documents.facts(ordinal).hasImage;
  const kind = what === 'note' ? NOTE : HIGHLIGHT;
  return documents.annotationsOf(ordinal).some((id) => documents.kindOf(id) === kind);
}
