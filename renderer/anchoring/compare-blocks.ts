import { diffWordsWithSpace } from 'diff';
import type { TextAlignment } from './align-texts.ts';
import type { BlockTexts } from './match-quote.ts';

/** A piece of a changed paragraph. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What became of some blocks that stand one behind the other. */
export type DiffRow =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  /** Paragraphs part by a newline: one may have become two, or two one. */
  | { readonly kind: 'changed'; readonly parts: readonly DiffPart[] };

/** Of the shorter of two blocks so much must be in the other, so that one came out of the other. */
const LEAST_SHARED = 0.3;
/** What cannot be compared in this time is shown as removed and added. */
const TIMEOUT_MS = 300;

/** Two versions of an article in one list, in reading order. */
export function compareBlocks(
  oldTexts: BlockTexts,
  newTexts: BlockTexts,
  alignment: TextAlignment,
): readonly DiffRow[] {
  const old = visibleBlocks(oldTexts, alignment.before.blocks);
  const now = visibleBlocks(newTexts, alignment.after.blocks);
  const partners = partnersOf(old, now, alignment);
  const rows: DiffRow[] = [];
  let [o, n] = [0, 0];
  while (o < old.length || n < now.length) {
    const group = groupAt(o, n, partners, old.length, now.length);
    rows.push(...rowsOf(textOf(old, o, group.oldEnd), textOf(now, n, group.newEnd), group.isRelated));
    o = group.oldEnd;
    n = group.newEnd;
  }
  return rows;
}

interface VisibleBlock {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function visibleBlocks(
  texts: BlockTexts,
  blocks: readonly { readonly id: string; readonly start: number; readonly end: number }[],
): readonly VisibleBlock[] {
  return blocks
    .filter(({ start, end }) => end > start)
    .map(({ id, start, end }) => ({ text: texts.get(id) ?? '', start, end }));
}

/** Of each old block the first and last new one that it became part of. */
type Partners = readonly (readonly [first: number, last: number] | null)[];

function partnersOf(
  old: readonly VisibleBlock[],
  now: readonly VisibleBlock[],
  alignment: TextAlignment,
): Partners {
  const inOrder = alignment.segments.filter(({ isMove }) => !isMove);
  let index = 0;
  return old.map((block) => {
    while (
      (inOrder[index]?.from ?? 0) + (inOrder[index]?.length ?? 0) <= block.start &&
      index < inOrder.length
    )
      index += 1;
    const shared = new Map<number, number>();
    for (let at = index; at < inOrder.length; at += 1) {
      const segment = inOrder[at];
      if (segment === undefined || segment.from >= block.end) break;
      const start = Math.max(block.start, segment.from);
      const end = Math.min(block.end, segment.from + segment.length);
      countShared(shared, now, start + segment.to - segment.from, end + segment.to - segment.from);
    }
    const related = [...shared].filter(([at, length]) => {
      const other = now[at];
      const shorter = Math.min(block.end - block.start, (other?.end ?? 0) - (other?.start ?? 0));
      return length >= LEAST_SHARED * shorter;
    });
    const places = related.map(([at]) => at);
    return places.length === 0 ? null : [Math.min(...places), Math.max(...places)];
  });
}

function countShared(
  shared: Map<number, number>,
  now: readonly VisibleBlock[],
  start: number,
  end: number,
): void {
  for (let at = firstEndingAfter(now, start); at < now.length; at += 1) {
    const block = now[at];
    if (block === undefined || block.start >= end) return;
    const length = Math.min(block.end, end) - Math.max(block.start, start);
    shared.set(at, (shared.get(at) ?? 0) + length);
  }
}

function firstEndingAfter(blocks: readonly VisibleBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Group {
  readonly oldEnd: number;
  readonly newEnd: number;
  readonly isRelated: boolean;
}

/** The next blocks that belong together: those of one side that have no partner, or a knot of related ones. */
function groupAt(o: number, n: number, partners: Partners, oldCount: number, newCount: number): Group {
  const partner = partners[o];
  if (o < oldCount && (partner === null || partner === undefined || partner[1] < n))
    return { oldEnd: o + 1, newEnd: n, isRelated: false };
  if (partner === undefined || partner === null) return { oldEnd: o, newEnd: newCount, isRelated: false };
  if (partner[0] > n) return { oldEnd: o, newEnd: partner[0], isRelated: false };
  let oldEnd = o + 1;
  let newEnd = partner[1] + 1;
  for (let next = partners[oldEnd]; next && next[0] < newEnd; next = partners[oldEnd]) {
    oldEnd += 1;
    newEnd = Math.max(newEnd, next[1] + 1);
  }
  return { oldEnd, newEnd, isRelated: true };
}

function textOf(blocks: readonly VisibleBlock[], from: number, to: number): readonly string[] {
  return blocks.slice(from, to).map(({ text }) => text);
}

function rowsOf(old: readonly string[], now: readonly string[], isRelated: boolean): readonly DiffRow[] {
  const [before, after] = [old.join('\n'), now.join('\n')];
  if (isRelated && before === after) return now.map((text) => ({ kind: 'same', text }));
  const changes = isRelated ? diffWordsWithSpace(before, after, { timeout: TIMEOUT_MS }) : undefined;
  if (changes !== undefined) return [{ kind: 'changed', parts: changes.map(toPart) }];
  return [
    ...old.map((text): DiffRow => ({ kind: 'removed', text })),
    ...now.map((text): DiffRow => ({ kind: 'added', text })),
  ];
}

function toPart({ added, removed, value }: { added?: boolean; removed?: boolean; value: string }): DiffPart {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}
