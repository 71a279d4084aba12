import { expect, test } from 'vitest';
import { chooseShownTags } from './choose-shown-tags.ts';

const tag = (key: string, articleCount: number) => ({ key, name: key, color: null, articleCount });
const keys = (tags: readonly { readonly key: string }[]) => tags.map(({ key }) => key);

test('a few tags all stand there; those of notes alone do not, unless one shows', () => {
  const tags = [tag('a', 1), tag('b', 0), tag('c', 3)];
  expect(keys(chooseShownTags(tags, null, false).shown)).toEqual(['a', 'c']);
  expect(keys(chooseShownTags(tags, 'b', false).shown)).toEqual(['a', 'b', 'c']);
});

test('of many, the most used stand there in their order, with the one that shows', () => {
  const tags = Array.from({ length: 20 }, (_, i) => tag(`t${String(i).padStart(2, '0')}`, i + 1));
  const { shown, hiddenCount } = chooseShownTags(tags, 't00', false);
  expect(keys(shown)).toEqual(['t00', ...keys(tags.slice(8))]);
  expect(hiddenCount).toBe(7);
  expect(chooseShownTags(tags, null, true)).toEqual({ shown: tags, hiddenCount: 0 });
});
