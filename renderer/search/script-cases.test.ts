import { expect, test } from 'vitest';
import { search } from './engine.ts';
import { SCRIPT_CASES, type ScriptCase } from './script-cases.ts';
import { cacheOf, indexOf, testArticle } from './test-articles.ts';

/** Whether a library of one article finds it and marks where; all words of the query are whole. */
async function isFound({ text, language, query }: ScriptCase): Promise<boolean> {
  const article = testArticle('case', '', language, [text]);
  const result = await search(indexOf([article]), cacheOf([article]), `${query} `, {
    limit: 1,
    isVerbatim: true,
  });
  const isComplete = result.completeCount > 0 && result.droppedWords.length === 0;
  const marks = result.articles[0]?.hits[0]?.snippet.marks ?? [];
  return isComplete && marks.length > 0;
}

for (const one of SCRIPT_CASES) {
  const { label, text, query } = one;
  const verb = one.isFound ? 'finds' : 'does not find';
  test(`${label}: "${query}" ${verb} "${text}"`, async () => {
    expect(await isFound(one)).toBe(one.isFound);
  });
}

test('there are as many cases as were promised, each with a name of its own', () => {
  expect(SCRIPT_CASES.length).toBeGreaterThanOrEqual(104);
  const names = SCRIPT_CASES.map(({ label, text, query }) => `${label} ${text} ${query}`);
  expect(new Set(names).size).toBe(names.length);
});
