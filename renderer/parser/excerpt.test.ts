import { expect, test } from 'vitest';
import { textParagraph } from './draft.ts';
import { excerptOf, shorten, withoutFullStop } from './excerpt.ts';

test('the excerpt does not repeat the title', () => {
  const blocks = [textParagraph('La mer monte.'), textParagraph('Elle redescend.')];
  expect(excerptOf(blocks, 'La mer monte')).toBe('Elle redescend.');
});

test('a long text is cut at a word, within 300 characters', () => {
  const excerpt = shorten('mot '.repeat(200));
  expect(excerpt).toMatch(/mot…$/);
  expect(excerpt.length).toBeLessThanOrEqual(300);
});

test('no half of an emoji is left', () => {
  expect(shorten('🌊'.repeat(300))).toMatch(/^(?:🌊)+…$/u);
});

test('only a full stop is taken from a title', () => {
  expect([withoutFullStop('Fin.'), withoutFullStop('Fin...'), withoutFullStop('Fin ?')]).toEqual([
    'Fin',
    'Fin...',
    'Fin ?',
  ]);
});
