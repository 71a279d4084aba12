import { expect, test } from 'vitest';
import { SearchIndex } from './index/search-index.ts';
import { readQuery } from './query/parse-query.ts';
import { Searcher } from './ranking/searcher.ts';
import { SCRIPT_CASES, type ScriptCase } from './script-cases.ts';
import { PLAIN_FACTS } from './test-articles.ts';

/** Whether a library of one article finds it, all words of the query being whole. */
function isFound({ text, language, query }: ScriptCase): boolean {
  const index = SearchIndex.of([]);
  const article = { articleId: 'case', title: '', language, blocks: [text] };
  index.setArticle({ text: article, facts: PLAIN_FACTS, annotations: [] });
  return new Searcher(index).list(readQuery(`${query} `, { now: 0 })).length > 0;
}

for (const one of SCRIPT_CASES) {
  const { label, text, query } = one;
  const verb = one.isFound ? 'finds' : 'does not find';
  test(`${label}: "${query}" ${verb} "${text}"`, () => {
    expect(isFound(one)).toBe(one.isFound);
  });
}

test('there are as many cases as were promised, each with a name of its own', () => {
  expect(SCRIPT_CASES.length).toBeGreaterThanOrEqual(104);
  const names = SCRIPT_CASES.map(({ label, text, query }) => `${label} ${text} ${query}`);
  expect(new Set(names).size).toBe(names.length);
});
