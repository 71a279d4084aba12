import { expect, test } from 'vitest';
import { type PartSize, planRange } from './merge-plan.ts';

const KB = 1_024;

const part = (sizeKb: number, deadShare = 0): PartSize => ({
  sizeBytes: sizeKb * KB,
  documentCount: 1_000,
  deadCount: 1_000 * deadShare,
});
const sized = (...sizesKb: readonly number[]) => sizesKb.map((sizeKb) => part(sizeKb));

test('few parts are left alone', () => {
  expect(planRange([])).toBeNull();
  expect(planRange(sized(5_000))).toBeNull();
  expect(planRange(sized(5_000, 1, 1, 1))).toBeNull();
});

test('four small parts become one, without the large one below them', () => {
  expect(planRange(sized(5_000, 1, 60, 1, 3))).toEqual({ start: 1, end: 5 });
});

test('parts of one tier are merged when there are four of them, smaller ones between them too', () => {
  expect(planRange(sized(9_000, 200, 210, 190, 1, 200))).toEqual({ start: 1, end: 6 });
});

test('the lowest tier that is full goes first', () => {
  expect(planRange(sized(200, 200, 200, 200, 1, 1, 1, 1))).toEqual({ start: 4, end: 8 });
});

test('only neighbours are merged', () => {
  expect(planRange(sized(1, 1, 5_000, 1, 1))).toBeNull();
});

test('a part with many dead documents is written again alone', () => {
  expect(planRange([part(5_000, 0.2), part(300, 0.4)])).toEqual({ start: 1, end: 2 });
  expect(planRange([part(5_000, 0.2), part(300, 0.3)])).toBeNull();
});

test('a long import leaves few parts and writes each article few times', () => {
  let parts: readonly PartSize[] = [];
  let writtenKb = 0;
  for (let i = 0; i < 2_000; i += 1) {
    parts = [...parts, part(300)];
    for (let range = planRange(parts); range !== null; range = planRange(parts)) {
      const merged = parts.slice(range.start, range.end);
      const sizeKb = merged.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / KB;
      parts = parts.toSpliced(range.start, merged.length, part(sizeKb));
      writtenKb += sizeKb;
    }
    expect(parts.length).toBeLessThan(20);
  }
  expect(writtenKb / (2_000 * 300)).toBeLessThan(8);
});
