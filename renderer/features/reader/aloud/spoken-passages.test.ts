import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';
import { isSpoken, spokenPassages } from './spoken-passages.ts';

const paragraph = (text: string): Block => ({
  id: 'b1',
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
});

test('a paragraph is read sentence by sentence, each at its place', () => {
  const block = paragraph('M. Dupont parle. « Qui le dit ? » Personne, à 12.30 h.');
  const passages = spokenPassages(block, 'fr');
  expect(passages.map(({ text }) => text)).toEqual([
    'M. Dupont parle.',
    '« Qui le dit ? »',
    'Personne, à 12.30 h.',
  ]);
  for (const { start, end, text } of passages) expect(blockText(block).slice(start, end)).toBe(text);
});

test('a long sentence is cut at pauses, and nothing of it is left out', () => {
  const block = paragraph(`${'une longue énumération, qui ne finit pas, '.repeat(30)}enfin.`);
  const passages = spokenPassages(block, 'fr');
  expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(280);
  expect(passages.slice(0, -1).every(({ text }) => text.endsWith(','))).toBe(true);
  expect(passages.map(({ text }) => text).join(' ')).toBe(blockText(block));
});

test('text without any pause is cut all the same', () => {
  const passages = spokenPassages(paragraph('語'.repeat(1000)), 'zh');
  expect(passages.map(({ text }) => text).join('')).toBe('語'.repeat(1000));
});

test('what says nothing to an ear is passed over', () => {
  expect(isSpoken({ id: 'b1', kind: 'code', text: 'x = 1', language: null })).toBe(false);
  expect(isSpoken({ id: 'b1', kind: 'rule' })).toBe(false);
  expect(isSpoken(paragraph('* * *'))).toBe(false);
  expect(spokenPassages(paragraph('…'), 'fr')).toEqual([]);
});
