import { expect, test } from 'vitest';
import { readQuery } from '../../search/query/parse-query.ts';
import { everywhere, isOn, offeredFilters, type QueryFilter, toggled } from './filters.ts';

const NOW = new Date(2026, 10, 25).getTime();
const ENGLISH = offeredFilters('en', ['fr', 'en'], NOW);
const FRENCH = offeredFilters('fr', ['fr', 'en'], NOW);

function all({ places, marks, languages }: typeof ENGLISH): readonly QueryFilter[] {
  return [...places, ...marks, ...languages];
}

test.each([
  ['English', ENGLISH, FRENCH],
  ['French', FRENCH, ENGLISH],
] as const)(
  'each filter in %s is understood, and known again in the other language',
  (_, filters, others) => {
    const written = all(filters);
    for (const [place, filter] of written.entries()) {
      const query = toggled('corée', filter);
      expect(query).toBe(`${filter.piece} corée`);
      expect(readQuery(query).problems).toEqual([]);
      const on = all(others).filter((other) => isOn(query, other));
      expect(on.map(({ id }) => id)).toEqual([written[place]?.id]);
      expect(toggled(query, filter)).toBe('corée');
    }
  },
);

test('one language, one month: another one takes its place', () => {
  const [french, english] = ENGLISH.languages;
  if (french === undefined || english === undefined) throw new Error('Two languages are offered');
  expect(toggled(toggled('kim', french), english)).toBe('lang:en kim');
});

test('a library in one language has none to choose', () => {
  expect(offeredFilters('fr', ['fr'], NOW).languages).toEqual([]);
});

test('everywhere takes out all that says where to look, and no more', () => {
  expect(everywhere('in:notes dans:texte is:unread kim')).toBe('is:unread kim');
});
