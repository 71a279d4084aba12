import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asOneText, asZip, type ManyWords } from './markdown-files.ts';
import type { AnnotatedArticle } from './reading-order.ts';
import { DAY, noteOn, testRow } from './test-annotated.ts';

const WORDS: ManyWords = {
  ...{ notebook: 'Carnet', article: 'article', passage: 'Passage', underlined: '', orphan: '' },
  color: () => '',
  day: () => 'jour',
};

async function* articles(...titles: readonly string[]): AsyncGenerator<AnnotatedArticle> {
  for (const title of titles) {
    const article = testRow({ title, id: title });
    yield { article, blocks: [], highlights: [], notes: [noteOn('n', null, `Note sur ${title}`)] };
  }
}

test('a zip archive has a file an article, also where titles are the same', async () => {
  const files = unzipSync(await asZip(articles('Été', 'Été', '???'), WORDS, DAY));
  expect(Object.keys(files)).toEqual(['Été.md', 'Été (2).md', 'article.md']);
  const text = strFromU8(files['Été (2).md'] ?? new Uint8Array());
  expect(text).toMatch(/^---\ntitle: "Été"\n[\s\S]*\nNote sur Été\n/);
});

test('one text has all articles, and one article alone its front matter', async () => {
  const text = await asOneText(articles('Un', 'Deux'), WORDS, DAY);
  expect(text).toMatch(/^---\ntitle: "Carnet"\n[\s\S]*\n# Un\n[\s\S]*\n# Deux\n/);
  expect(await asOneText(articles('Un'), WORDS, DAY)).toMatch(/^---\ntitle: "Un"\n/);
});
