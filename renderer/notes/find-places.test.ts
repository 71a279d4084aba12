import { expect, test } from 'vitest';
import type { Block } from '../../shared/article.ts';
import { findPlaces } from './find-places.ts';

const WORDS = { heading: 'heading', paragraph: 'paragraph' };

function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

const BLOCKS: readonly Block[] = [
  paragraph('b1', 'La Corée du Nord a franchi une nouvelle étape en envoyant des soldats.'),
  { id: 'b2', kind: 'heading', level: 2, inlines: [{ kind: 'text', text: 'Le front de Koursk' }] },
  paragraph('b3', 'Récemment, la Corée du Nord a déployé 3 000 soldats.'),
  { id: 'b4', kind: 'rule' },
];

test('without words the headings are offered', () => {
  const [first, ...others] = findPlaces('a1', 'Koursk', BLOCKS, '', WORDS);
  expect(first).toMatchObject({ blockId: 'b2', name: 'Koursk#Le front de Koursk', detail: 'heading' });
  expect(others).toEqual([]);
});

test('a paragraph is found by any of its words, however they are written, and called by its first ones', () => {
  const found = findPlaces('a1', '', BLOCKS, 'coree DEPLOYE', WORDS);
  expect(found).toMatchObject([{ blockId: 'b3', name: '#Récemment, la Corée du Nord a déployé 3' }]);
});

test('headings come before paragraphs', () => {
  expect(findPlaces('a1', '', BLOCKS, 'o', WORDS).map(({ blockId }) => blockId)).toEqual(['b2', 'b1', 'b3']);
});
