import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { blockTexts } from '../../../anchoring/anchor.ts';
import { describePlace, findStoredPlace } from './stored-place.ts';

const LONG = `Une première phrase, assez longue. ${'Puis une autre, plus longue. '.repeat(20)}Et la fin, ici même.`;

function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

const BLOCKS = [paragraph('b1', 'Un titre en somme'), paragraph('b2', LONG), paragraph('b3', 'Autre chose')];
const END = LONG.indexOf('Et la fin');

function left(offset: number) {
  const lastPlace = describePlace({ blockId: 'b2', offset }, BLOCKS);
  return { lastPlace, lastBlockId: 'b2', progress: 0.5 };
}

test('a place within a long paragraph is found there again', () => {
  expect(findStoredPlace(left(END), BLOCKS, blockTexts(BLOCKS))).toEqual({ blockId: 'b2', offset: END });
});

test('in a corrected article, whose blocks have other ids, the words are found', () => {
  const changed = [paragraph('n1', 'Un début nouveau'), paragraph('n2', `Ajouté. ${LONG}`)];
  const place = findStoredPlace({ ...left(END), lastBlockId: null }, changed, blockTexts(changed));
  expect(place).toEqual({ blockId: 'n2', offset: END + 'Ajouté. '.length });
});

test('where the words are gone the paragraph counts, and where that is gone the share read', () => {
  const rewritten = [paragraph('b1', 'Un titre'), paragraph('b2', 'Tout à fait autre chose, réécrit.')];
  expect(findStoredPlace(left(END), rewritten, blockTexts(rewritten))).toEqual({ blockId: 'b2', offset: 0 });
  const replaced = [paragraph('n1', 'x'.repeat(100)), paragraph('n2', 'y'.repeat(100))];
  const place = findStoredPlace({ ...left(END), lastBlockId: null }, replaced, blockTexts(replaced));
  expect(place).toEqual({ blockId: 'n2', offset: 0 });
});

test('an article that was never left has no place', () => {
  const never = { lastPlace: null, lastBlockId: null, progress: 0 };
  expect(findStoredPlace(never, BLOCKS, blockTexts(BLOCKS))).toBeNull();
});

test('a picture has no words to be found by: its block is', () => {
  const image: Block = { id: 'i', kind: 'rule' };
  expect(describePlace({ blockId: 'i', offset: 0 }, [image])).toBeNull();
});
