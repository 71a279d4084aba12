import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

/** What a new passage becomes: a highlight of its own, one with others, or nothing because it is marked so already. */
export type MarkPlan =
  | { readonly kind: 'new' }
  | { readonly kind: 'present' }
  | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly ranges: readonly BlockRange[] };

/**
 * A passage that overlaps or touches highlights that look the same becomes one with them, as a pen's strokes do; white
 * space between two does not part them.
 */
export function planMark(
  passage: readonly BlockRange[],
  highlights: readonly AnchoredHighlight[],
  look: Pick<AnchoredHighlight, 'color' | 'style'>,
  texts: BlockTexts,
): MarkPlan {
  const same = highlights.filter(({ color, style }) => color === look.color && style === look.style);
  if (same.some(({ ranges }) => passage.every((range) => ranges.some((other) => holds(other, range)))))
    return { kind: 'present' };
  const met = same.filter(({ ranges }) =>
    ranges.some((range) => passage.some((other) => doTouch(range, other, texts))),
  );
  if (met.length === 0) return { kind: 'new' };
  const all = [...passage, ...met.flatMap(({ ranges }) => ranges)];
  return { kind: 'merge', ids: met.map(({ id }) => id), ranges: joined(all, texts) };
}

function holds(outer: BlockRange, inner: BlockRange): boolean {
  return outer.blockId === inner.blockId && outer.start <= inner.start && inner.end <= outer.end;
}

function doTouch(a: BlockRange, b: BlockRange, texts: BlockTexts): boolean {
  if (a.blockId !== b.blockId) return false;
  if (a.start <= b.end && b.start <= a.end) return true;
  const gap = texts.get(a.blockId)?.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)) ?? '-';
  return gap.trim() === '';
}

/** Stretches that touch made one, in reading order. */
function joined(ranges: readonly BlockRange[], texts: BlockTexts): readonly BlockRange[] {
  const order = new Map([...texts.keys()].map((id, index) => [id, index]));
  const sorted = [...ranges].sort(
    (a, b) => (order.get(a.blockId) ?? 0) - (order.get(b.blockId) ?? 0) || a.start - b.start,
  );
  const result: BlockRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last !== undefined && doTouch(last, range, texts))
      result[result.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}
