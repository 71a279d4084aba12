import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/setting-values.ts';
import { isUsual, STEPS, stepped } from './steps.ts';

const { appearance } = DEFAULT_SETTINGS;

test('a step goes to the next round value, up and down', () => {
  expect(stepped(appearance, 'sizePx', 1).sizePx).toBe(20);
  expect(stepped(appearance, 'lineHeight', 1).lineHeight).toBe(1.7);
  expect(stepped(appearance, 'lineHeight', -1).lineHeight).toBe(1.6);
  expect(stepped({ ...appearance, lineHeight: 1.7 }, 'lineHeight', 1).lineHeight).toBe(1.8);
  expect(stepped({ ...appearance, lineHeight: 1.7 }, 'lineHeight', -1).lineHeight).toBe(1.6);
});

test('steps end where text could no longer be read', () => {
  for (const measure of ['sizePx', 'lineHeight', 'measureCh'] as const) {
    let [small, large] = [appearance, appearance];
    for (let count = 0; count < 100; count += 1) {
      small = stepped(small, measure, -1);
      large = stepped(large, measure, 1);
    }
    expect([small[measure], large[measure]]).toEqual([STEPS[measure].least, STEPS[measure].most]);
  }
});

test('what was changed and changed back is as it came', () => {
  const larger = stepped(appearance, 'sizePx', 1);
  expect(isUsual(appearance)).toBe(true);
  expect(isUsual(larger)).toBe(false);
  expect(isUsual(stepped(larger, 'sizePx', -1))).toBe(true);
});
