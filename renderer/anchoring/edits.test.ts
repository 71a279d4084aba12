import { expect, test } from 'vitest';
import { EDIT_NAMES, type EditName, outcomesOf } from './test-outcomes.ts';

test.each(EDIT_NAMES)('after “%s” no wrong passage is exact or moved', (name: EditName) => {
  const { wrong, ...rest } = outcomesOf(name);
  console.log(name, JSON.stringify(rest), wrong.length);
  expect(wrong.slice(0, 3)).toEqual([]);
});
