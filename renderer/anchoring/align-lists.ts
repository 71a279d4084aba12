import { diffArrays } from 'diff';

/** Items that two lists share, one behind the other: `length` items from `from` in the old and `to` in the new one. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Where nothing is unique, lists of at most so many items are compared item by item. */
const SMALL = 600;
const MOST_EDITS = 400;

interface Part {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

/**
 * What two lists have in common, in order in both: patience diff (Bram Cohen), which pairs what is unique in both first,
 * and so is not misled by what is frequent; small rests by Myers' algorithm. Never quadratic in long lists.
 */
export function alignLists(before: readonly number[], after: readonly number[]): readonly Run[] {
  const pairs: [number, number][] = [];
  const parts: Part[] = [{ from: 0, fromEnd: before.length, to: 0, toEnd: after.length }];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const rest = trimEnds(before, after, part, pairs);
    if (rest.from >= rest.fromEnd || rest.to >= rest.toEnd) continue;
    const anchors = longestRise(uniquePairs(before, after, rest));
    if (anchors.length === 0) pairs.push(...smallPairs(before, after, rest));
    else parts.push(...between(anchors, rest, pairs));
  }
  return toRuns(pairs.sort((a, b) => a[0] - b[0]));
}

function trimEnds(
  before: readonly number[],
  after: readonly number[],
  part: Part,
  pairs: [number, number][],
): Part {
  let { from, fromEnd, to, toEnd } = part;
  while (from < fromEnd && to < toEnd && before[from] === after[to]) {
    pairs.push([from, to]);
    from += 1;
    to += 1;
  }
  while (from < fromEnd && to < toEnd && before[fromEnd - 1] === after[toEnd - 1]) {
    fromEnd -= 1;
    toEnd -= 1;
    pairs.push([fromEnd, toEnd]);
  }
  return { from, fromEnd, to, toEnd };
}

/** Pairs of items that stand once in each part, in the old order. */
function uniquePairs(
  before: readonly number[],
  after: readonly number[],
  { from, fromEnd, to, toEnd }: Part,
): readonly [number, number][] {
  const places = new Map<number, { old: number; oldCount: number; now: number; nowCount: number }>();
  for (let at = from; at < fromEnd; at += 1) {
    const place = places.get(before[at] ?? -1);
    if (place === undefined) places.set(before[at] ?? -1, { old: at, oldCount: 1, now: 0, nowCount: 0 });
    else place.oldCount += 1;
  }
  for (let at = to; at < toEnd; at += 1) {
    const place = places.get(after[at] ?? -1);
    if (place === undefined) continue;
    place.now = at;
    place.nowCount += 1;
  }
  return [...places.values()]
    .filter(({ oldCount, nowCount }) => oldCount === 1 && nowCount === 1)
    .map(({ old, now }) => [old, now]);
}

/** The longest choice of pairs that is in order in both lists (patience sorting). */
function longestRise(pairs: readonly [number, number][]): readonly [number, number][] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    previous[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  }
  const rise: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.reverse();
}

function between(
  anchors: readonly [number, number][],
  part: Part,
  pairs: [number, number][],
): readonly Part[] {
  const parts: Part[] = [];
  let { from, to } = part;
  for (const [old, now] of anchors) {
    pairs.push([old, now]);
    parts.push({ from, fromEnd: old, to, toEnd: now });
    from = old + 1;
    to = now + 1;
  }
  parts.push({ from, fromEnd: part.fromEnd, to, toEnd: part.toEnd });
  return parts;
}

function smallPairs(before: readonly number[], after: readonly number[], part: Part): [number, number][] {
  if (part.fromEnd - part.from > SMALL || part.toEnd - part.to > SMALL) return [];
  const old = before.slice(part.from, part.fromEnd);
  const now = after.slice(part.to, part.toEnd);
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const pairs: [number, number][] = [];
  let { from, to } = part;
  for (const { added, removed, value } of changes ?? []) {
    if (!(added || removed)) pairs.push(...value.map((_, i): [number, number] => [from + i, to + i]));
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return pairs;
}

function toRuns(pairs: readonly [number, number][]): readonly Run[] {
  const runs: { from: number; to: number; length: number }[] = [];
  for (const [from, to] of pairs) {
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.length === from && last.to + last.length === to)
      last.length += 1;
    else runs.push({ from, to, length: 1 });
  }
  return runs;
}
