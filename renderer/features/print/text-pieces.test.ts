import { expect, test } from 'vitest';
import { textPieces } from './text-pieces.ts';

const rose = { start: 3, end: 9, color: 'rose', style: 'fill' } as const;
const sky = { start: 5, end: 7, color: 'sky', style: 'underline' } as const;

function pieces(text: string, from: number, references: Parameters<typeof textPieces>[3] = []) {
  return textPieces(text, from, [rose, sky], references).map((piece) =>
    [piece.text, piece.mark?.color ?? '', piece.references.join()].join('|'),
  );
}

test('text is cut where marks begin and end; the shortest of them shows', () => {
  expect(pieces('0123456789', 0)).toEqual(['012||', '34|rose|', '56|sky|', '78|rose|', '9||']);
});

test('a run knows where in its block it begins', () => {
  expect(pieces('678', 6)).toEqual(['6|sky|', '78|rose|']);
  expect(pieces('abc', 20)).toEqual(['abc||']);
  expect(pieces('', 4)).toEqual([]);
});

test('notes are referred to behind their place, once', () => {
  const references = [
    { at: 4, number: 1 },
    { at: 9, number: 2 },
    { at: 9, number: 3 },
  ];
  expect(pieces('0123', 0, references)).toEqual(['012||', '3|rose|1']);
  expect(pieces('456789', 4, references)).toEqual(['4|rose|', '56|sky|', '78|rose|2,3', '9||']);
});
