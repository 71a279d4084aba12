import { expect, test } from 'vitest';
import type { Block } from '../../shared/article.ts';
import { anchorTarget, blockTexts } from './anchor.ts';
import { describeRange } from './describe.ts';

function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

const ORIGINAL = [
  paragraph(
    'b1',
    'La Corée du Nord a franchi une nouvelle étape. Cette alliance a provoqué une réponse directe.',
  ),
  paragraph('b2', 'Récemment, la Corée du Nord a déployé 3 000 soldats supplémentaires à Koursk.'),
  paragraph('b3', 'Selon les rapports, la Corée du Nord aurait déjà perdu plus de 4 000 hommes.'),
];

function targetOf(blockIndex: number, quote: string) {
  const block = ORIGINAL[blockIndex];
  if (block === undefined || block.kind !== 'paragraph') throw new Error('no such paragraph');
  const text = block.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const start = text.indexOf(quote);
  return describeRange(block, start, start + quote.length);
}

test('in an unchanged article a target stands exactly where it was', () => {
  const target = targetOf(1, 'la Corée du Nord');
  expect(target.quote.prefix).toBe('Récemment, ');
  expect(target.quote.suffix).toHaveLength(32);
  expect(anchorTarget(target, blockTexts(ORIGINAL))).toEqual({
    state: 'exact',
    blockId: 'b2',
    start: 11,
    end: 27,
  });
});

test('a corrected word far from the quote leaves it exact', () => {
  const changed = ORIGINAL.map((block) =>
    block.id === 'b1'
      ? paragraph(
          'b1',
          'La Corée du Nord a franchi une nouvelle étape. Cette alliance a provoqué une riposte vive.',
        )
      : block,
  );
  const target = targetOf(0, 'franchi une');
  expect(anchorTarget(target, blockTexts(changed)).state).toBe('exact');
});

test('an inserted paragraph moves the quote, and its context tells which of three it is', () => {
  const inserted = [
    paragraph('b1', 'Un paragraphe nouveau sur la Corée du Nord.'),
    ...ORIGINAL.map((block, index) => ({ ...block, id: `b${index + 2}` })),
  ];
  const anchored = anchorTarget(targetOf(1, 'la Corée du Nord'), blockTexts(inserted));
  expect(anchored).toEqual({ state: 'moved', blockId: 'b3', start: 11, end: 27 });
});

test('a quote that stands twice without its context is uncertain', () => {
  const rewritten = [paragraph('b1', 'Ici la Corée du Nord.'), paragraph('b9', 'Là la Corée du Nord.')];
  expect(anchorTarget(targetOf(1, 'la Corée du Nord'), blockTexts(rewritten)).state).toBe('uncertain');
});

test('the same words at the same place but in another sentence are not exact', () => {
  const texts = new Map([
    ['b2', 'Désormais: la Corée du Nord ne répond plus.'],
    ['b7', 'Récemment, la Corée du Nord a déployé 3 000 soldats supplémentaires à Koursk.'],
  ]);
  expect(anchorTarget(targetOf(1, 'la Corée du Nord'), texts)).toMatchObject({
    state: 'moved',
    blockId: 'b7',
  });
});

test('a quote that is gone is an orphan', () => {
  expect(anchorTarget(targetOf(2, '4 000 hommes'), blockTexts([paragraph('b3', 'Rien.')]))).toEqual({
    state: 'orphan',
  });
});
