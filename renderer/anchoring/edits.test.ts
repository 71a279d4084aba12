import { expect, test } from 'vitest';
import doc from '../../docs/anchoring.md?raw';
import { EDIT_NAMES, type EditName, type Outcomes, outcomesOf } from './test-outcomes.ts';

test.each(EDIT_NAMES)(
  'after “%s” no wrong passage is exact or moved, and the table of docs/anchoring.md has what became of them',
  (name: EditName) => {
    const outcomes = outcomesOf(name);
    expect(outcomes.wrong).toEqual([]);
    expect(doc.split('\n')).toContain(rowOf(name, outcomes));
  },
);

test('where nothing changed all is where it was', () => {
  const { counts } = outcomesOf('nothing changed');
  expect(counts).toEqual({ exact: 1000, moved: 0, uncertain: 0, orphan: 0 });
});

function rowOf(name: EditName, { counts, goodGuesses, missed, wrong }: Outcomes): string {
  const { exact, moved, uncertain, orphan } = counts;
  return `| ${[name, exact, moved, uncertain, goodGuesses, orphan, missed, wrong.length].join(' | ')} |`;
}
