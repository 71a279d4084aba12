import { afterEach, beforeEach, expect, test } from 'vitest';
import { listNewestLanguages } from './article-queries.ts';
import { LecternDatabase } from './database.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

let db: LecternDatabase;

beforeEach(() => {
  db = new LecternDatabase('newest-languages-test');
});

afterEach(() => db.delete());

async function add(language: string | null, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await addTestArticle(db, { ...testArticle(`${language} ${index}`, 'texte'), language });
  }
}

test('the languages of the newest articles are told, the most frequent first, without regions', async () => {
  await add('fr', 2);
  await add('fr-CA', 1);
  await add('en', 2);
  await add(null, 4);
  expect(await listNewestLanguages(db)).toEqual(['fr', 'en']);
});

test('a language of a single article among many is none of the library', async () => {
  await add('en', 40);
  await add('la', 1);
  expect(await listNewestLanguages(db)).toEqual(['en']);
});
