import type { Run } from './align-lists.ts';
import type { Gap } from './align-texts.ts';

/** A word, a character of a script without spaces, or a mark; with the space before it, if there is one. */
export interface Word {
  /** The same for the same word. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

interface GapWords {
  readonly old: readonly Word[];
  readonly now: readonly Word[];
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The words of two texts, where these differ. */
export class Words {
  readonly gaps: GapWords[] = [];
  readonly #keys = new Map<string, number>();
  readonly #before: string;
  readonly #after: string;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  addGap({ from, fromEnd, to, toEnd }: Gap): void {
    this.gaps.push({
      old: this.#words(this.#before, from, fromEnd),
      now: this.#words(this.#after, to, toEnd),
    });
  }

  #words(text: string, start: number, end: number): readonly Word[] {
    const words: Word[] = [];
    for (const match of text.slice(start, end).matchAll(WORD)) {
      const at = start + match.index;
      // Words that are set apart otherwise are others: so the text of a run is the same in both.
      const hasSpace = at > 0 && text[at - 1] === ' ';
      const name = hasSpace ? ` ${match[0]}` : match[0];
      const key = this.#keys.get(name) ?? this.#keys.size;
      this.#keys.set(name, key);
      words.push({ key, start: at, end: at + match[0].length });
    }
    return words;
  }
}

/**
 * Leaves out runs that are shorter than what changed on both sides of them: two sentences that have nothing but “of the”
 * in common are two sentences (the semantic cleanup of diff-match-patch).
 */
export function dropWeakRuns(
  runs: readonly Run[],
  old: readonly Word[],
  now: readonly Word[],
): readonly Run[] {
  let kept = runs;
  for (;;) {
    const present: readonly Run[] = kept;
    const strong = present.filter((run, index) => {
      const length = textLength(old, run.from, run.from + run.length);
      return (
        length > changeBetween(present[index - 1], run, old, now) ||
        length > changeBetween(run, present[index + 1], old, now)
      );
    });
    if (strong.length === present.length) return strong;
    kept = strong;
  }
}

function changeBetween(
  left: Run | undefined,
  right: Run | undefined,
  old: readonly Word[],
  now: readonly Word[],
): number {
  const oldFrom = left === undefined ? 0 : left.from + left.length;
  const nowFrom = left === undefined ? 0 : left.to + left.length;
  return Math.max(
    textLength(old, oldFrom, right?.from ?? old.length),
    textLength(now, nowFrom, right?.to ?? now.length),
  );
}

function textLength(words: readonly Word[], from: number, to: number): number {
  return from >= to ? 0 : (words[to - 1]?.end ?? 0) - (words[from]?.start ?? 0);
}
