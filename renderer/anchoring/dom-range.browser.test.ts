import { beforeEach, expect, test } from 'vitest';
import { toBlockOffset, toBlockRanges, toDomRange } from './dom-range.ts';

let page: HTMLElement;

/** Blocks as the reader renders them: nested runs, a list marker that does not count, a table with cell offsets. */
beforeEach(() => {
  page = document.createElement('article');
  page.append(
    element('p', { blockId: 'b1' }, 'Dans le même temps, l’', element('strong', {}, 'OTAN'), ' cherche.'),
    element('div', { blockId: 'b2' }, element('span', { textSkip: '' }, '1.'), 'Premier point'),
    element(
      'div',
      { blockId: 'b3' },
      element('td', { textStart: '0' }, 'ab'),
      element('td', { textStart: '3' }, 'cd'),
      element('td', { textStart: '6' }, 'ef'),
    ),
  );
  document.body.replaceChildren(page);
});

function element(tag: string, data: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}

function expectRange(blockId: string, start: number, end: number): Range {
  const range = toDomRange(page, { blockId, start, end });
  if (range === null) throw new Error('no range');
  return range;
}

test('offsets run through nested elements, both ways', () => {
  const range = expectRange('b1', 20, 26);
  expect(range.toString()).toBe('l’OTAN');
  expect(toBlockRanges(range, page)).toEqual([{ blockId: 'b1', start: 20, end: 26 }]);
});

test('a list marker has no offset', () => {
  expect(expectRange('b2', 0, 7).toString()).toBe('Premier');
});

test('cells start where the canonical text says', () => {
  expect(expectRange('b3', 3, 5).toString()).toBe('cd');
  expect(toBlockRanges(expectRange('b3', 1, 4), page)).toEqual([{ blockId: 'b3', start: 1, end: 4 }]);
});

test('a selection across blocks is one stretch a block', () => {
  const range = document.createRange();
  range.setStart(expectRange('b1', 20, 21).startContainer, 20);
  range.setEnd(expectRange('b3', 3, 4).endContainer, 1);
  expect(toBlockRanges(range, page)).toEqual([
    { blockId: 'b1', start: 20, end: 35 },
    { blockId: 'b2', start: 0, end: 13 },
    { blockId: 'b3', start: 0, end: 4 },
  ]);
});

test('a selection that only touches a block’s edge does not include it', () => {
  const range = document.createRange();
  range.setStart(expectRange('b1', 0, 1).startContainer, 0);
  range.setEnd(expectRange('b2', 0, 1).startContainer, 0);
  expect(toBlockRanges(range, page).map(({ blockId }) => blockId)).toEqual(['b1']);
});

test('a caret knows its block and offset', () => {
  const { startContainer } = expectRange('b1', 22, 26);
  expect(toBlockOffset(startContainer, 2)).toEqual({ blockId: 'b1', offset: 24 });
  expect(toBlockOffset(document.body, 0)).toBeNull();
});

test('a block that is not shown has no range', () => {
  expect(toDomRange(page, { blockId: 'gone', start: 0, end: 1 })).toBeNull();
});
