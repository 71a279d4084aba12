import { expect, test } from 'vitest';
import { Searcher } from './ranking/searcher.ts';
import { indexOf, SMALL_LIBRARY } from './test-articles.ts';
import { warmUp } from './warm-up.ts';

test('warming up changes no answer, and an empty library can be warmed up', () => {
  for (const articles of [SMALL_LIBRARY, []]) {
    const index = indexOf(articles);
    const searcher = new Searcher(index);
    const steps = [...warmUp(searcher, index)];
    expect(steps.length).toBeGreaterThan(0);
    expect(index.documents.articleCount).toBe(articles.length);
  }
});
