import { expect, test } from 'vitest';
import { type DraftBlock, numberBlocks, textParagraph } from './draft.ts';
import { withoutTitleHeading } from './title-heading.ts';

const TITLE = 'Les phares de la côte';

function heading(anchors: readonly string[]): DraftBlock {
  return { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: TITLE }], anchors };
}

test('links to the heading that repeats the title lead to what stands below it', () => {
  const back: DraftBlock = {
    kind: 'paragraph',
    inlines: [{ kind: 'link', href: '#top', children: [{ kind: 'text', text: 'Retour' }] }],
  };
  const start = { ...textParagraph('Le premier fut allumé en 1611.'), anchors: ['start'] };
  const blocks = withoutTitleHeading([heading(['top']), start, back], TITLE);
  expect(blocks[0]?.anchors).toEqual(['top', 'start']);
  expect(numberBlocks(blocks)[1]).toMatchObject({ inlines: [{ kind: 'link', href: '#b1' }] });
});

test('at the end of a text they lead to what stands above', () => {
  const blocks = withoutTitleHeading([textParagraph('Bretagne'), heading(['top'])], TITLE);
  expect(blocks).toEqual([{ ...textParagraph('Bretagne'), anchors: ['top'] }]);
});
