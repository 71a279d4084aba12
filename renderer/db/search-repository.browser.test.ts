import { afterEach, beforeEach, expect, test } from 'vitest';
import { LecternDatabase } from './database.ts';
import { SearchRepository } from './search-repository.ts';

let db: LecternDatabase;
let searches: SearchRepository;

beforeEach(() => {
  let clock = 1000;
  db = new LecternDatabase('search-repository-test');
  searches = new SearchRepository(db, () => {
    clock += 1;
    return clock;
  });
});

afterEach(() => db.delete());

const shown = async () => (await searches.list()).map(({ name, query }) => name ?? query);
const recent = async () => (await searches.listRecent()).map(({ query }) => query);

test('searches stand in the order in which they were kept, each query once', async () => {
  const first = await searches.add('  corée   du nord ', 'OTAN, non lus');
  await searches.add('koursk');
  expect(await searches.add('corée du nord', 'autre')).toEqual(first);
  expect(await shown()).toEqual(['OTAN, non lus', 'koursk']);
  expect(await searches.get(first.id)).toMatchObject({ query: 'corée du nord', position: 0 });
});

test('a search takes a name, and shows its query again when that is blank', async () => {
  const { id } = await searches.add('koursk');
  await searches.rename(id, ' Le front ');
  expect(await shown()).toEqual(['Le front']);
  await searches.rename(id, '  ');
  expect(await shown()).toEqual(['koursk']);
  await searches.setQuery(id, 'koursk soldats');
  expect(await shown()).toEqual(['koursk soldats']);
});

test('a removed search comes back at its place', async () => {
  await searches.add('un');
  const middle = await searches.add('deux');
  await searches.add('trois');
  await searches.remove(middle.id);
  expect(await shown()).toEqual(['un', 'trois']);
  await searches.restore(middle);
  expect(await shown()).toEqual(['un', 'deux', 'trois']);
});

test('searches stand as they were put, and one that came meanwhile stands behind them', async () => {
  const [one, two] = [await searches.add('un'), await searches.add('deux')];
  await searches.add('trois');
  await searches.reorder([two.id, one.id]);
  expect(await shown()).toEqual(['deux', 'un', 'trois']);
  await searches.add('quatre');
  expect(await shown()).toEqual(['deux', 'un', 'trois', 'quatre']);
});

test('what was searched for is remembered once, as typed the last time, newest first', async () => {
  await searches.addRecent('Corée');
  await searches.addRecent('koursk');
  await searches.addRecent(' coree ');
  await searches.addRecent('   ');
  expect(await recent()).toEqual(['coree', 'koursk']);
  await searches.removeRecent('koursk');
  expect(await recent()).toEqual(['coree']);
  await searches.clearRecent();
  expect(await recent()).toEqual([]);
});

test('the twenty newest are remembered', async () => {
  for (let index = 1; index <= 22; index += 1) await searches.addRecent(`mot ${index}`);
  const kept = await recent();
  expect(kept).toHaveLength(20);
  expect([kept[0], kept.at(-1)]).toEqual(['mot 22', 'mot 3']);
});
