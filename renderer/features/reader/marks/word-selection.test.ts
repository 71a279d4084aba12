import { expect, test } from 'vitest';
import { type EdgeMove, moveEdge, type WordSpan } from './word-selection.ts';

const TEXT = 'Hier, l’OTAN a parlé. Aujourd’hui, elle agit.';
const WORD: EdgeMove = { edge: 'end', isForward: true, by: 'word' };

function chosen(moves: readonly Partial<EdgeMove>[], text = TEXT): string {
  const span = moves.reduce<WordSpan | null>(
    (present, move) => moveEdge(text, present, { ...WORD, ...move }, 'fr'),
    null,
  );
  return span === null ? '' : text.slice(span.start, span.end);
}

test('words join one by one, and leave again', () => {
  expect(chosen([{}])).toBe('Hier');
  expect(chosen([{}, {}, {}])).toBe('Hier, l’OTAN a');
  expect(chosen([{}, {}, {}, { isForward: false }])).toBe('Hier, l’OTAN');
});

test('the beginning moves too, so that any part of a paragraph can be chosen', () => {
  expect(chosen([{}, {}, {}, { edge: 'start' }])).toBe('l’OTAN a');
  expect(chosen([{}, {}, {}, { edge: 'start' }, { edge: 'start', isForward: false }])).toBe('Hier, l’OTAN a');
});

test('sentences join whole', () => {
  expect(chosen([{ by: 'sentence' }])).toBe('Hier, l’OTAN a parlé.');
  expect(chosen([{ by: 'sentence' }, { by: 'sentence' }])).toBe(TEXT);
});

test('a selection never becomes empty, and ends with the text', () => {
  expect(chosen([{}, { isForward: false }, { isForward: false }])).toBe('Hier');
  expect(chosen([{}, { edge: 'start' }, { edge: 'start' }])).toBe('Hier');
  expect(chosen([{}], '— …')).toBe('');
  expect(chosen(Array.from({ length: 20 }, () => ({})))).toBe(TEXT);
});

test('Arabic words are told apart', () => {
  expect(chosen([{}, {}], 'ذهب الولد إلى المدرسة')).toBe('ذهب الولد');
});
