import { alignLists, type Run } from './align-lists.ts';
import { findMoves } from './find-moves.ts';
import type { FoldedText } from './folded-text.ts';
import { dropWeakRuns, type Word, Words } from './words.ts';

/** A stretch of folded text that both versions have: `length` characters from `from` in the old and `to` in the new. */
export interface Segment extends Run {
  /** It stands before or behind what it stood behind or before. */
  readonly isMove: boolean;
}

/** What two versions of an article have in common. */
export interface TextAlignment {
  readonly before: FoldedText;
  readonly after: FoldedText;
  /** By their place in the old text; they do not overlap, in either text. */
  readonly segments: readonly Segment[];
}

/**
 * Aligns two versions of an article: first whole blocks, then the words of what lies between them, then passages that
 * went elsewhere. What was only split, merged or typeset anew is no change, since texts are folded.
 */
export function alignTexts(before: FoldedText, after: FoldedText): TextAlignment {
  const blockRuns = alignBlocks(before, after);
  const words = new Words(before.text, after.text);
  for (const gap of gapsBetween(blockRuns, before.text.length, after.text.length)) words.addGap(gap);
  const wordRuns = words.gaps.flatMap(({ old, now }) => {
    const runs = alignLists(keysOf(old), keysOf(now));
    return dropWeakRuns(runs, old, now).map((run) => toSegment(run, old, now));
  });
  const inOrder = [...blockRuns, ...wordRuns].map((run) => ({ ...run, isMove: false }));
  const moves = findMoves(words, inOrder).map((run) => ({ ...run, isMove: true }));
  return { before, after, segments: [...inOrder, ...moves].sort((a, b) => a.from - b.from) };
}

/** Runs of whole blocks, as stretches of folded text. */
function alignBlocks(before: FoldedText, after: FoldedText): readonly Run[] {
  const keys = new Map<string, number>();
  const keyOf = (text: string): number => {
    const key = keys.get(text) ?? keys.size;
    keys.set(text, key);
    return key;
  };
  const old = before.blocks.filter(({ start, end }) => end > start);
  const now = after.blocks.filter(({ start, end }) => end > start);
  const oldKeys = old.map(({ start, end }) => keyOf(before.text.slice(start, end)));
  const nowKeys = now.map(({ start, end }) => keyOf(after.text.slice(start, end)));
  return alignLists(oldKeys, nowKeys).flatMap(({ from, to, length }) => {
    const start = old[from]?.start ?? 0;
    const end = old[from + length - 1]?.end ?? 0;
    return { from: start, to: now[to]?.start ?? 0, length: end - start };
  });
}

/** A stretch of each text in which no block is the same. */
export interface Gap {
  readonly from: number;
  readonly fromEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

function gapsBetween(runs: readonly Run[], oldLength: number, nowLength: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let [from, to] = [0, 0];
  const end: Run = { from: oldLength, to: nowLength, length: 0 };
  for (const run of [...runs, end]) {
    if (run.from > from || run.to > to) gaps.push({ from, fromEnd: run.from, to, toEnd: run.to });
    from = run.from + run.length;
    to = run.to + run.length;
  }
  return gaps;
}

function keysOf(words: readonly Word[]): readonly number[] {
  return words.map(({ key }) => key);
}

function toSegment(run: Run, old: readonly Word[], now: readonly Word[]): Run {
  const from = old[run.from]?.start ?? 0;
  const end = old[run.from + run.length - 1]?.end ?? from;
  return { from, to: now[run.to]?.start ?? 0, length: end - from };
}
