import { expect, test } from 'vitest';
import { startChoices } from './start-choices.ts';

const kept = (query: string, name: string | null = null) => ({
  id: query,
  name,
  query,
  position: 0,
  createdAt: 0,
});
const recent = (query: string) => ({ key: query, query, searchedAt: 0 });

test('recent searches come first, then kept ones, numbered on, and none twice', () => {
  const choices = startChoices([recent('otan'), recent('corée')], [kept('corée', 'Korea'), kept('in:notes')]);
  expect(choices.map(({ index, query, origin }) => [index, query, origin.kind])).toEqual([
    [0, 'otan', 'recent'],
    [1, 'corée', 'saved'],
    [2, 'in:notes', 'saved'],
  ]);
});

test('of many recent searches the newest are shown', () => {
  const many = Array.from({ length: 20 }, (_, place) => recent(`mot ${place}`));
  expect(startChoices(many, []).map(({ query }) => query)).toEqual(
    many.slice(0, 6).map(({ query }) => query),
  );
});
