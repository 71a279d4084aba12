import { expect, test } from 'vitest';
import type { Block } from '../../../shared/article.ts';
import { furtherHits } from './further-hits.ts';
import { textHit } from './test-results.ts';

const BLOCKS: readonly Block[] = ['La Corée.', 'Le Japon.', 'Et la Corée du Sud.'].map((text, place) => ({
  id: `b${place + 1}`,
  kind: 'paragraph',
  inlines: [{ kind: 'text', text }],
}));
const MATCHES = [
  { blockId: 'b1', matches: [{ start: 3, end: 8 }] },
  { blockId: 'b3', matches: [{ start: 6, end: 11 }] },
];

test('further hits are those of the text that are not shown yet, at their places', () => {
  const hits = furtherHits(BLOCKS, MATCHES, [textHit('b1')]);
  expect(hits).toMatchObject([
    { place: 'text', blockId: 'b3', blockIndex: 2, target: { start: 6, end: 11 }, annotationId: null },
  ]);
  expect(hits[0]?.snippet.text).toContain('Et la Corée du Sud.');
});

test('a note that is shown hides no hit of its paragraph', () => {
  const note = textHit('b1', '', { place: 'note', annotationId: 'n1' });
  expect(furtherHits(BLOCKS, MATCHES, [note]).map(({ blockId }) => blockId)).toEqual(['b1', 'b3']);
});

test('a match in what is no block of the article, its title say, is none', () => {
  const inTitle = { blockId: '#title', matches: [{ start: 0, end: 5 }] };
  expect(furtherHits(BLOCKS, [inTitle], [])).toEqual([]);
});
