import { expect, test } from 'vitest';
import type { FoundArticle, Passage, SearchResult } from '../../search/protocol.ts';
import { countPassages, groupResult, nextChoice } from './result-choices.ts';

function passage(blockId: string): Passage {
  const match = { start: 2, end: 6 };
  const snippet = { text: 'l’OTAN', marks: [match] };
  return { blockId, blockIndex: 1, snippet, matches: [match], firstShown: match };
}

function found(articleId: string, blockIds: readonly string[]): FoundArticle {
  const title = { text: 'Koursk', marks: [] };
  const passages = blockIds.map(passage);
  return { articleId, title, sourceName: 'koursk.txt', passages, passageCount: passages.length };
}

function result(articles: readonly FoundArticle[], articleCount = articles.length): SearchResult {
  return { query: 'otan', articles, articleCount, droppedWords: [], tookMs: 1 };
}

test('choices are numbered through all articles, at most three passages of each', () => {
  const groups = groupResult(result([found('a', ['b1', 'b2', 'b3', 'b4']), found('b', ['b7'])]));
  expect(groups.map((group) => group.choices.map((choice) => choice.index))).toEqual([[0, 1, 2], [3]]);
  expect(groups[1]?.choices[0]?.passage?.blockId).toBe('b7');
});

test('an article found by its title alone is one choice without a passage', () => {
  const [group] = groupResult(result([found('a', [])]));
  expect(group?.choices).toEqual([{ index: 0, articleId: 'a', passage: null }]);
});

test('passages are counted only when all found articles are there', () => {
  const articles = [found('a', ['b1', 'b2']), found('b', ['b7'])];
  expect(countPassages(result(articles))).toBe(3);
  expect(countPassages(result(articles, 40))).toBeNull();
});

test('arrows go round', () => {
  expect(nextChoice('ArrowDown', 3, 4)).toBe(0);
  expect(nextChoice('ArrowUp', 0, 4)).toBe(3);
  expect(nextChoice('ArrowUp', 2, 4)).toBe(1);
  expect(nextChoice('ArrowDown', 0, 0)).toBe(0);
});
