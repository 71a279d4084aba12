import { afterEach, beforeEach, expect, test } from 'vitest';
import { heightOfPlace, placeAtHeight, scrollToPlace } from './place-on-screen.ts';

const LINE = 20;

let scroller: HTMLElement;
let page: HTMLElement;

beforeEach(() => {
  scroller = document.createElement('div');
  Object.assign(scroller.style, { height: '200px', width: '300px', overflowY: 'auto' });
  page = document.createElement('article');
  Object.assign(page.style, { font: `14px/${LINE}px monospace`, paddingBottom: '400px' });
  for (let at = 0; at < 5; at += 1) {
    const block = document.createElement('p');
    block.dataset.blockId = `b${at}`;
    block.style.margin = '0 0 10px';
    const mark = document.createElement('span');
    mark.dataset.textSkip = '';
    mark.textContent = '• ';
    const strong = document.createElement('strong');
    strong.textContent = `mot ${at} `.repeat(20);
    block.append(mark, 'début '.repeat(10), strong, 'fin '.repeat(30));
    page.append(block);
  }
  scroller.append(page);
  document.body.append(scroller);
});

afterEach(() => scroller.remove());

function topOfView(): number {
  return scroller.getBoundingClientRect().top;
}

test('a place that is scrolled to is the place that is read there', () => {
  for (const offset of [0, 30, 65, 150, 200]) {
    scrollToPlace(page, scroller, { blockId: 'b2', offset });
    const place = placeAtHeight(page, topOfView());
    expect(place?.blockId).toBe('b2');
    // The first character of the same line.
    expect(Math.abs((place?.offset ?? 0) - offset)).toBeLessThan(40);
    expect(heightOfPlace(page, place ?? { blockId: '', offset: 0 })).toBeCloseTo(topOfView(), 0);
  }
});

test('restoring again and again stays at its line, also when the width has changed', () => {
  scrollToPlace(page, scroller, { blockId: 'b3', offset: 120 });
  const first = placeAtHeight(page, topOfView());
  let place = first;
  for (const width of [300, 220, 300, 180, 300]) {
    scroller.style.width = `${width}px`;
    if (place !== null) scrollToPlace(page, scroller, place);
    place = placeAtHeight(page, topOfView());
  }
  expect(place?.blockId).toBe('b3');
  // A line holds at most 40 characters; each width may begin at the line's first one.
  expect(Math.abs((place?.offset ?? 0) - (first?.offset ?? 0))).toBeLessThan(80);
});

test('a line of which less than half shows has been read', () => {
  scrollToPlace(page, scroller, { blockId: 'b1', offset: 0 });
  scroller.scrollTop += LINE * 0.6;
  expect(placeAtHeight(page, topOfView())?.offset).toBeGreaterThan(0);
});

test('between two blocks the next one is read, and past the end the last', () => {
  scrollToPlace(page, scroller, { blockId: 'b1', offset: 0 }, 5);
  expect(placeAtHeight(page, topOfView())).toEqual({ blockId: 'b1', offset: 0 });
  scroller.scrollTop = scroller.scrollHeight;
  expect(placeAtHeight(page, topOfView())?.blockId).toBe('b4');
});

test('a place that is not in the page has no height, and nothing scrolls', () => {
  expect(heightOfPlace(page, { blockId: 'gone', offset: 0 })).toBeNull();
  scroller.scrollTop = 50;
  scrollToPlace(page, scroller, { blockId: 'gone', offset: 0 });
  expect(scroller.scrollTop).toBe(50);
});
