import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import { TITLE } from '../../../search/protocol.ts';
import { BlockElements } from './block-elements.ts';
import { MatchPainter } from './match-painter.ts';

const BLOCKS = 500;

let painter: MatchPainter;

beforeEach(() => {
  const page = document.createElement('article');
  const title = document.createElement('h1');
  title.dataset.articleTitle = '';
  title.textContent = 'marée';
  page.append(title);
  for (let index = 0; index < BLOCKS; index += 1) {
    const block = document.createElement('p');
    block.dataset.blockId = `b${index}`;
    block.append(`La marée ${index} `, document.createElement('em'), 'et la marée');
    page.append(block);
  }
  document.body.replaceChildren(page);
  painter = new MatchPainter(new BlockElements(page));
});

afterEach(() => {
  vi.restoreAllMocks();
  painter.clear();
});

/** Two words in each block, one before and one behind an element. */
const MATCHES: readonly BlockRange[] = Array.from({ length: BLOCKS }, (_, index) => {
  const second = `La marée ${index} et la `.length;
  return [
    { blockId: `b${index}`, start: 3, end: 8 },
    { blockId: `b${index}`, start: second, end: second + 5 },
  ];
}).flat();

function marked(name: string): readonly string[] {
  return Array.from(CSS.highlights.get(name) ?? [], String);
}

/** A page in the background is never idle: it is waited for as long as the painter waits. */
function anIdleMoment(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
}

/** The clock goes on by a millisecond whenever it is looked at. */
function countLooksAtClock(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1;
    return now;
  });
}

test('the matches around the current one are marked at once, the others when there is time', async () => {
  countLooksAtClock();
  painter.paint(MATCHES, 600);
  const first = Array.from(CSS.highlights.get('lectern-match') ?? [], (range) => blockOf(range));
  expect(first.length).toBeLessThan(20);
  expect(first.slice(0, 2)).toEqual(['b300', 'b300']);
  expect(new Set(first.slice(2, 6))).toEqual(new Set(['b299', 'b301']));
  vi.restoreAllMocks();
  await vi.waitFor(() => expect(marked('lectern-match')).toHaveLength(MATCHES.length));
  expect(new Set(marked('lectern-match'))).toEqual(new Set(['marée']));
});

test('other matches take the place of those that still wait', async () => {
  countLooksAtClock();
  painter.paint(MATCHES, 0);
  painter.paint(MATCHES.slice(0, 2), 0);
  await anIdleMoment();
  await anIdleMoment();
  expect(marked('lectern-match')).toEqual(['marée', 'marée']);
});

test('a match in the title is marked, one that is not shown is left out', () => {
  const title = { blockId: TITLE, start: 0, end: 5 };
  painter.paint([title, { blockId: 'gone', start: 0, end: 5 }], 0);
  expect(marked('lectern-match')).toEqual(['marée']);
  painter.paintCurrent(title);
  expect(marked('lectern-match-current')).toEqual(['marée']);
  painter.clear();
  expect(CSS.highlights.has('lectern-match')).toBe(false);
  expect(CSS.highlights.has('lectern-match-current')).toBe(false);
});

test('a block that was rendered anew is found', () => {
  painter.paintCurrent({ blockId: 'b1', start: 3, end: 8 });
  const block = document.querySelector<HTMLElement>('[data-block-id="b1"]');
  block?.replaceWith(block.cloneNode(true));
  painter.paintCurrent({ blockId: 'b1', start: 3, end: 8 });
  const [range] = CSS.highlights.get('lectern-match-current') ?? [];
  expect(range?.startContainer.isConnected).toBe(true);
});

function blockOf(range: AbstractRange): string | undefined {
  return range.startContainer.parentElement?.dataset.blockId;
}
