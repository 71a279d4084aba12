import { expect, test } from 'vitest';
import { layoutNotes } from './layout-notes.ts';

test('notes with room stand beside their paragraphs', () => {
  const tops = layoutNotes([
    { wantedTop: 0, height: 50 },
    { wantedTop: 200, height: 50 },
  ]);
  expect(tops).toEqual([0, 200]);
});

test('a tall note pushes those below it down, never over each other', () => {
  const boxes = [
    { wantedTop: 10, height: 300 },
    { wantedTop: 100, height: 40 },
    { wantedTop: 110, height: 40 },
    { wantedTop: 900, height: 40 },
  ];
  const tops = layoutNotes(boxes);
  for (const [index, top] of tops.entries()) {
    const previous = index === 0 ? 0 : (tops[index - 1] ?? 0) + (boxes[index - 1]?.height ?? 0);
    expect(top).toBeGreaterThanOrEqual(previous);
    expect(top).toBeGreaterThanOrEqual(boxes[index]?.wantedTop ?? 0);
  }
  expect(tops[3]).toBe(900);
});

test('the active note stands exactly beside its paragraph, those before it go up and those after it down', () => {
  const boxes = [
    { wantedTop: 100, height: 40 },
    { wantedTop: 300, height: 200 },
    { wantedTop: 400, height: 100 },
    { wantedTop: 420, height: 50 },
  ];
  expect(layoutNotes(boxes, 2)).toEqual([100, 188, 400, 512]);
  expect(layoutNotes(boxes, 3)).toEqual([44, 96, 308, 420]);
});

test('the active note gives way where those before it would leave the page at its top', () => {
  const boxes = [
    { wantedTop: 10, height: 300 },
    { wantedTop: 20, height: 40 },
  ];
  expect(layoutNotes(boxes, 1)).toEqual([0, 312]);
});
