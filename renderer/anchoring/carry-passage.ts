import search from 'approx-string-match';
import type { AnchorState } from '../../shared/annotation.ts';
import type { Segment, TextAlignment } from './align-texts.ts';

/** A stretch of folded text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters that agree before and behind a passage. */
interface Context {
  readonly left: number;
  readonly right: number;
}

/** Where a passage of the old text stands in the new one. `moved` says that it is there for sure. */
export interface CarriedPassage {
  readonly state: Exclude<AnchorState, 'exact'>;
  /** The place, or the best guess; null for an orphan. */
  readonly place: Stretch | null;
}

const ORPHAN: CarriedPassage = { state: 'orphan', place: null };

/** What has stood around and in a passage must be kept over so many characters, so that it is for sure the passage. */
const LEAST_EVIDENCE = 32;
/** A twin must agree on so many characters of context less. */
const CHANCE = 8;
/** Of so many more when twins have come or gone: it may be another one that stands here. */
const CHANCE_AMONG_OTHERS = 64;
/** On one side alone it may agree on so many more by chance. */
const CLOSE = 4;
/** Of a passage that was changed itself, so much must be kept on each side. */
const LEAST_FRAME = 12;
/** Context beyond this proves nothing more. */
const MOST_CONTEXT = 1024;
/** A changed passage that is so similar is found, and one that is less so may be (edits by length). */
const SURE_SIMILARITY = 0.8;
const LEAST_SIMILARITY = 0.5;
/** A passage of so many characters, once in what is new, may be the one that is gone. */
const LEAST_SOUGHT = 12;

/** Carries passages of one version of an article over to another. */
export class PassageCarrier {
  readonly #segments: readonly Segment[];
  /** The same by their place in the new text. */
  readonly #byNew: readonly Segment[];
  readonly #old: string;
  readonly #now: string;

  constructor({ before, after, segments }: TextAlignment) {
    this.#segments = segments;
    this.#byNew = segments.toSorted((a, b) => a.to - b.to);
    this.#old = before.text;
    this.#now = after.text;
  }

  carry(passage: Stretch): CarriedPassage {
    const pieces = this.#segments.filter(
      ({ from, length }) => from < passage.end && passage.start < from + length,
    );
    const [only] = pieces;
    if (only !== undefined && only.from <= passage.start && passage.end <= only.from + only.length)
      return this.#kept(passage, passage.start + only.to - only.from, only);
    const changed = this.#changed(passage, pieces);
    return changed.state === 'orphan' ? this.#sought(passage) : changed;
  }

  /** The passage stands in the new text word for word: is it the same one for sure? */
  #kept(passage: Stretch, start: number, { isMove }: Segment): CarriedPassage {
    const place = { start, end: start + passage.end - passage.start };
    const context = this.#context(passage, place);
    const length = context.left + passage.end - passage.start + context.right;
    const isSure =
      length >= Math.min(LEAST_EVIDENCE, this.#old.length) &&
      this.#isBestPair(passage, place, context, isMove);
    return { state: isSure ? 'moved' : 'uncertain', place };
  }

  /**
   * Whether no twin of the passage agrees with the place, and no twin of the place with the passage, nearly as well; nor
   * better on one side. And of the same words said several times in a row none must have come or gone. What stands out
   * of its order has its words alone to tell it from a twin: there must be none.
   */
  #isBestPair(passage: Stretch, place: Stretch, context: Context, isMove: boolean): boolean {
    const quote = this.#old.slice(passage.start, passage.end);
    const oldTwins = twinsOf(this.#old, passage, quote);
    const newTwins = twinsOf(this.#now, place, quote);
    const sameCount = oldTwins.length === newTwins.length;
    const chance = sameCount ? CHANCE : CHANCE_AMONG_OTHERS;
    const isWorse = ({ left, right }: Context) =>
      left < context.left + CLOSE &&
      right < context.right + CLOSE &&
      left + right + chance <= context.left + context.right;
    const hasTwins = oldTwins.length + newTwins.length > 0;
    if (
      hasTwins &&
      !this.#isFramed(passage, place, context, sameCount ? LEAST_EVIDENCE : CHANCE_AMONG_OTHERS)
    )
      return false;
    if (isMove) return oldTwins.length === 0 && newTwins.length === 0;
    return (
      oldTwins.every((twin) => isWorse(this.#context(twin, place))) &&
      newTwins.every((twin) => isWorse(this.#context(passage, twin))) &&
      inARow(this.#old, passage, oldTwins).join() === inARow(this.#now, place, newTwins).join()
    );
  }

  /** Whether enough of what stands on both sides was kept, or all that there is. */
  #isFramed(passage: Stretch, place: Stretch, { left, right }: Context, least: number): boolean {
    const mostLeft = Math.min(least, passage.start, place.start);
    const mostRight = Math.min(least, this.#old.length - passage.end, this.#now.length - place.end);
    return left >= mostLeft && right >= mostRight;
  }

  /** The passage itself was changed: it is bounded by what was kept, and found within. */
  #changed(passage: Stretch, pieces: readonly Segment[]): CarriedPassage {
    const region = this.#region(passage, pieces);
    if (region === null || region.end <= region.start) return ORPHAN;
    const quote = this.#old.slice(passage.start, passage.end);
    const match = bestMatch(this.#now.slice(region.start, region.end), quote);
    const place = this.#placeOf(region, pieces, passage, match);
    if (place === null) return ORPHAN;
    const similarity = similarityOf(quote, this.#now.slice(place.start, place.end));
    if (similarity < LEAST_SIMILARITY) return ORPHAN;
    const { left, right } = this.#context(passage, place);
    const isSure =
      similarity >= SURE_SIMILARITY &&
      left >= LEAST_FRAME &&
      right >= LEAST_FRAME &&
      (this.#isUnique(this.#old.slice(passage.start - left, passage.start)) ||
        this.#isUnique(this.#old.slice(passage.end, passage.end + right)));
    return { state: isSure ? 'moved' : 'uncertain', place };
  }

  #placeOf(
    region: Stretch,
    pieces: readonly Segment[],
    passage: Stretch,
    match: { readonly start: number; readonly end: number } | null,
  ): Stretch | null {
    if (match !== null) return trimmed(this.#now, region.start + match.start, region.start + match.end);
    // Something was put in between: all of the passage is there, further apart.
    const kept = pieces.reduce(
      (sum, { from, length }) => sum + Math.min(from + length, passage.end) - Math.max(from, passage.start),
      0,
    );
    return kept >= SURE_SIMILARITY * (passage.end - passage.start)
      ? trimmed(this.#now, region.start, region.end)
      : null;
  }

  /** The stretch of the new text in which a passage must be, when it is anywhere: between what was kept around it. */
  #region(passage: Stretch, pieces: readonly Segment[]): Stretch | null {
    const first = pieces[0] ?? null;
    const last = pieces.at(-1) ?? null;
    if (first === null || last === null) return this.#hole(passage);
    if (pieces.some((piece, index) => index > 0 && piece.to < (pieces[index - 1]?.to ?? 0))) return null;
    const start =
      first.from <= passage.start ? first.to + passage.start - first.from : this.#freeBefore(first.to);
    const lastEnd = last.from + last.length;
    const end =
      lastEnd >= passage.end ? last.to + passage.end - last.from : this.#freeAfter(last.to + last.length);
    return { start, end };
  }

  /** What stands now where nothing of the passage was kept. */
  #hole(passage: Stretch): Stretch | null {
    const inOrder = this.#segments.filter(({ isMove }) => !isMove);
    const before = inOrder.findLast(({ from, length }) => from + length <= passage.start);
    const after = inOrder.find(({ from }) => from >= passage.end);
    const start = before === undefined ? 0 : before.to + before.length;
    const end = after === undefined ? this.#now.length : after.to;
    return start < end ? { start, end } : null;
  }

  #freeBefore(to: number): number {
    const before = this.#byNew.findLast((segment) => segment.to + segment.length <= to);
    return before === undefined ? 0 : before.to + before.length;
  }

  #freeAfter(end: number): number {
    return this.#byNew.find((segment) => segment.to >= end)?.to ?? this.#now.length;
  }

  /** A passage that is gone from where it stood may stand in what is new. What was there before is something else. */
  #sought(passage: Stretch): CarriedPassage {
    const quote = this.#old.slice(passage.start, passage.end);
    if (quote.length < LEAST_SOUGHT) return ORPHAN;
    const places = occurrences(this.#now, quote).filter((start) => this.#isNew(start, start + quote.length));
    const [start] = places;
    if (start === undefined) return ORPHAN;
    const isSure = places.length === 1 && quote.length >= LEAST_EVIDENCE && this.#isUnique(quote);
    return { state: isSure ? 'moved' : 'uncertain', place: { start, end: start + quote.length } };
  }

  /** Whether nothing of the old text was found in a stretch of the new one. */
  #isNew(start: number, end: number): boolean {
    return !this.#byNew.some(({ to, length }) => to < end && start < to + length);
  }

  #context(passage: Stretch, place: Stretch): Context {
    return sharedContext(this.#old, passage, this.#now, place);
  }

  #isUnique(text: string): boolean {
    return isOnce(this.#old, text) && isOnce(this.#now, text);
  }
}

/** How much of what stands before and behind two passages is the same, character for character. */
function sharedContext(textA: string, a: Stretch, textB: string, b: Stretch): Context {
  const mostLeft = Math.min(MOST_CONTEXT, a.start, b.start);
  let left = 0;
  while (left < mostLeft && textA[a.start - left - 1] === textB[b.start - left - 1]) left += 1;
  const mostRight = Math.min(MOST_CONTEXT, textA.length - a.end, textB.length - b.end);
  let right = 0;
  while (right < mostRight && textA[a.end + right] === textB[b.end + right]) right += 1;
  return { left, right };
}

/** Where the same words stand as well. */
function twinsOf(text: string, { start }: Stretch, quote: string): readonly Stretch[] {
  return occurrences(text, quote)
    .filter((at) => at !== start)
    .map((at) => ({ start: at, end: at + quote.length }));
}

/** How far away the twins are that a passage, with what surrounds both, has directly before or behind it. */
function inARow(text: string, passage: Stretch, twins: readonly Stretch[]): readonly number[] {
  const length = passage.end - passage.start;
  return twins.flatMap((twin) => {
    const { left, right } = sharedContext(text, passage, text, twin);
    const distance = twin.start - passage.start;
    return Math.abs(distance) <= left + length + right + 1 ? [distance] : [];
  });
}

/** How alike two texts are: 1 for the same, 0 for nothing in common. */
function similarityOf(quote: string, text: string): number {
  const longest = Math.max(quote.length, text.length);
  const [shorter, longer] = quote.length <= text.length ? [quote, text] : [text, quote];
  // Whatever of the longer one is not matched counts as edited.
  const [match] = search(longer, shorter, shorter.length);
  if (match === undefined) return 0;
  const spare = longer.length - (match.end - match.start);
  return 1 - (match.errors + spare) / longest;
}

/** The stretch that is most like the quote, if any is like it enough. */
function bestMatch(text: string, quote: string): { readonly start: number; readonly end: number } | null {
  const most = Math.floor(quote.length * (1 - LEAST_SIMILARITY));
  const matches = search(text, quote, most);
  return matches.toSorted((a, b) => a.errors - b.errors || a.start - b.start)[0] ?? null;
}

function trimmed(text: string, start: number, end: number): Stretch | null {
  let [from, to] = [start, end];
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return from < to ? { start: from, end: to } : null;
}

function isOnce(text: string, part: string): boolean {
  const first = part === '' ? -1 : text.indexOf(part);
  return first >= 0 && text.indexOf(part, first + 1) < 0;
}

function occurrences(text: string, part: string): readonly number[] {
  const places: number[] = [];
  if (part === '') return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
