import { expect, test } from 'vitest';
import { compareVersions } from './anchoring-tasks.ts';

function compare(old: readonly string[], now: readonly string[]) {
  const texts = (lines: readonly string[]) => new Map(lines.map((line, index) => [`b${index + 1}`, line]));
  return compareVersions({ oldTexts: texts(old), newTexts: texts(now), annotations: [], blockId: 'b2' });
}

const FIRST = 'La Corée du Nord a franchi une nouvelle étape.';
const SECOND = 'Récemment, elle a déployé 3 000 soldats supplémentaires. Ils sont à Koursk depuis peu.';
const THIRD = 'Kim Jong-un continue de fournir des équipements militaires.';

test('what is the same is the same, also where a paragraph comes before it', () => {
  const { rows, blockId } = compare([FIRST, SECOND], ['Tout est nouveau ici.', FIRST, SECOND]);
  expect(rows.map(({ kind }) => kind)).toEqual(['added', 'same', 'same']);
  expect(blockId).toBe('b3');
});

test('a corrected word stands beside the one that it takes the place of', () => {
  const { rows } = compare([FIRST, SECOND], [FIRST, SECOND.replace('3 000', '4 000')]);
  expect(rows[1]).toEqual({
    kind: 'changed',
    parts: [
      { kind: 'same', text: 'Récemment, elle a déployé ' },
      { kind: 'removed', text: '3' },
      { kind: 'added', text: '4' },
      { kind: 'same', text: ' 000 soldats supplémentaires. Ils sont à Koursk depuis peu.' },
    ],
  });
});

test('a paragraph that was split is one change', () => {
  const { rows } = compare(
    [FIRST, SECOND, THIRD],
    [FIRST, ...SECOND.split('. ').map((s) => `${s.replace(/\.$/, '')}.`), THIRD],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
});

test('a paragraph that says something else is one removed and one added', () => {
  const { rows, blockId } = compare([FIRST, SECOND, THIRD], [FIRST, 'Rien de tout cela n’est vrai.', THIRD]);
  expect(rows.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  expect(blockId).toBeNull();
});
