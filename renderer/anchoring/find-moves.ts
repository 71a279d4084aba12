import type { Run } from './align-lists.ts';
import type { Word, Words } from './words.ts';

/** So many words one behind the other, once in what is left of each text, are the same passage. */
const SHINGLE = 6;

/** A side of the comparison: the words that nothing was found for, in one list, with -1 between what is not adjacent. */
interface Rest {
  readonly words: readonly Word[];
  readonly keys: readonly number[];
}

/** Passages of what is left that went elsewhere, maximal, as stretches of text. */
export function findMoves(words: Words, found: readonly Run[]): readonly Run[] {
  const old = restOf(
    words.gaps.map((gap) => gap.old),
    found.map(({ from, length }) => ({ start: from, end: from + length })),
  );
  const now = restOf(
    words.gaps.map((gap) => gap.now),
    found.map(({ to, length }) => ({ start: to, end: to + length })),
  );
  const places = uniqueShingles(now.keys);
  const moves: Run[] = [];
  const taken = new Set<number>();
  for (const [name, from] of uniqueShingles(old.keys)) {
    const to = places.get(name);
    if (to === undefined || to < 0 || from < 0 || taken.has(from)) continue;
    const move = extend({ from, to, length: SHINGLE }, old.keys, now.keys, taken);
    for (let at = move.from; at < move.from + move.length; at += 1) taken.add(at);
    moves.push(toText(move, old.words, now.words));
  }
  return withoutOverlaps(moves);
}

function restOf(
  lists: readonly (readonly Word[])[],
  covered: readonly { readonly start: number; readonly end: number }[],
): Rest {
  const stretches = covered.toSorted((a, b) => a.start - b.start);
  const rest: { words: Word[]; keys: number[] } = { words: [], keys: [] };
  const nothing: Word = { key: -1, start: 0, end: 0 };
  let index = 0;
  for (const word of lists.flatMap((list) => [...list, nothing])) {
    if (word === nothing) {
      rest.words.push(nothing);
      rest.keys.push(-1);
      continue;
    }
    while ((stretches[index]?.end ?? Number.POSITIVE_INFINITY) <= word.start) index += 1;
    const isCovered = (stretches[index]?.start ?? Number.POSITIVE_INFINITY) <= word.start;
    if (isCovered && rest.keys.at(-1) === -1) continue;
    rest.words.push(isCovered ? nothing : word);
    rest.keys.push(isCovered ? -1 : word.key);
  }
  return rest;
}

/** Where each sequence of words starts; -1 where it stands more than once. */
function uniqueShingles(keys: readonly number[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let lastBreak = -1;
  for (let end = 0; end < keys.length; end += 1) {
    if (keys[end] === -1) lastBreak = end;
    const start = end - SHINGLE + 1;
    if (start <= lastBreak) continue;
    const name = keys.slice(start, end + 1).join();
    places.set(name, places.has(name) ? -1 : start);
  }
  return places;
}

function extend(run: Run, old: readonly number[], now: readonly number[], taken: ReadonlySet<number>): Run {
  let { from, to, length } = run;
  const isSame = (a: number, b: number) => old[a] !== undefined && old[a] !== -1 && old[a] === now[b];
  while (isSame(from - 1, to - 1) && !taken.has(from - 1)) {
    from -= 1;
    to -= 1;
    length += 1;
  }
  while (isSame(from + length, to + length) && !taken.has(from + length)) length += 1;
  return { from, to, length };
}

function toText({ from, to, length }: Run, old: readonly Word[], now: readonly Word[]): Run {
  const start = old[from]?.start ?? 0;
  const end = old[from + length - 1]?.end ?? start;
  return { from: start, to: now[to]?.start ?? 0, length: end - start };
}

/** Of moves that lead to the same place the longest is kept. */
function withoutOverlaps(moves: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const move of moves.toSorted((a, b) => b.length - a.length)) {
    const isFree = kept.every(({ to, length }) => to + length <= move.to || move.to + move.length <= to);
    if (isFree) kept.push(move);
  }
  return kept;
}
