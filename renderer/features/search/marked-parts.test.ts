import { expect, test } from 'vitest';
import { markedParts } from './marked-parts.ts';

const TEXT = 'une tactique nord-coréenne largement utilisée';

test('a snippet is cut at its marks and loses nothing', () => {
  const parts = markedParts({ text: TEXT, marks: [{ start: 13, end: 26 }] });
  expect(parts).toEqual([
    { start: 0, text: 'une tactique ', isMatch: false },
    { start: 13, text: 'nord-coréenne', isMatch: true },
    { start: 26, text: ' largement utilisée', isMatch: false },
  ]);
});

test('a mark at either end leaves no empty part', () => {
  const parts = markedParts({
    text: TEXT,
    marks: [
      { start: 37, end: 45 },
      { start: 0, end: 3 },
    ],
  });
  expect(parts.map((part) => part.text)).toEqual(['une', ' tactique nord-coréenne largement ', 'utilisée']);
});

test('overlapping marks repeat no text', () => {
  const marks = [
    { start: 13, end: 26 },
    { start: 18, end: 36 },
  ];
  const parts = markedParts({ text: TEXT, marks });
  expect(parts.map((part) => part.text).join('')).toBe(TEXT);
  expect(parts.map((part) => part.isMatch)).toEqual([false, true, true, false]);
});

test('a snippet without marks is one part', () => {
  expect(markedParts({ text: TEXT, marks: [] })).toEqual([{ start: 0, text: TEXT, isMatch: false }]);
});
