import { expect, test } from 'vitest';
import { analyze } from './analysis/analyzer.ts';
import { otherForms } from './analysis/stem.ts';
import { isStopWord } from './analysis/stop-words.ts';
import type { ArticleFacts } from './index/indexed.ts';
import { SearchIndex } from './index/search-index.ts';
import { readQuery } from './query/parse-query.ts';
import type { QueryNode } from './query/query-node.ts';
import { SCRIPT_CASES, type ScriptCase } from './script-cases.ts';

const FACTS: ArticleFacts = {
  byline: null,
  siteName: null,
  host: null,
  sourceName: 'case.txt',
  tags: [],
  state: 'unread',
  isArchived: false,
  isFavourite: false,
  hasImage: false,
  wordCount: 1,
  publishedAt: null,
  importedAt: 0,
};

/** Whether a library of one article finds it, all words of the query being whole. */
function isFound({ text, language, query }: ScriptCase): boolean {
  const index = new SearchIndex();
  const article = { articleId: 'case', title: '', language, blocks: [text] };
  index.setArticle({ text: article, facts: FACTS, annotations: [] });
  const holds = (term: string) =>
    [term, ...otherForms(term)].some((form) => index.postings.some((part) => part.frequencyOf(form) > 0));
  const { root } = readQuery(`${query} `, { now: 0 });
  const words = root === null ? [] : wordsOf(root).map((word) => analyze(word));
  const telling = words.filter((tokens) => tokens.some((token) => !isStopWord(token.term)));
  return (telling.length > 0 ? telling : words).every((tokens) => {
    const parts = tokens.filter((token) => token.isJoined !== true);
    const tellingParts = parts.filter((token) => !isStopWord(token.term));
    const needed = tellingParts.length > 0 ? tellingParts : parts;
    return (
      needed.every((token) => holds(token.term)) ||
      tokens.some((token) => token.isJoined === true && holds(token.term))
    );
  });
}

function wordsOf(node: QueryNode): readonly string[] {
  if ('text' in node) return [node.text];
  return 'children' in node ? node.children.flatMap(wordsOf) : [];
}

for (const one of SCRIPT_CASES) {
  const { label, text, query, needs } = one;
  const verb = one.isFound ? 'finds' : 'does not find';
  test.skipIf(needs !== null)(`${label}: "${query}" ${verb} "${text}"`, () => {
    expect(isFound(one)).toBe(one.isFound);
  });
}

test('there are as many cases as were promised, each with a name of its own', () => {
  expect(SCRIPT_CASES.length).toBeGreaterThanOrEqual(104);
  const names = SCRIPT_CASES.map(({ label, text, query }) => `${label} ${text} ${query}`);
  expect(new Set(names).size).toBe(names.length);
});
