import { type BlockRange, domRangesIn } from '../../../anchoring/dom-range.ts';
import type { BlockElements } from './block-elements.ts';

/** Names of the style sheet's `::highlight()` rules. */
const MATCH = 'lectern-match';
const CURRENT = 'lectern-match-current';

/** Above the highlights of a person, which have 0; where ranges overlap, the higher priority is painted on top. */
const MATCH_PRIORITY = 1;
const CURRENT_PRIORITY = 2;

/** Longest stretch of painting at once, milliseconds: half a frame. */
const SLICE_MS = 8;
/** What waits is painted after so long, milliseconds, also while the window has no idle moment. */
const PATIENCE_MS = 100;

/** Marks matches by the CSS Custom Highlight API: those near the current one at once, the others when there is time. */
export class MatchPainter {
  readonly #elements: BlockElements;
  #waiting: number | null = null;

  constructor(elements: BlockElements) {
    this.#elements = elements;
  }

  /** Marks all matches, which stand in reading order, in place of those marked before; `from` is the first to be marked. */
  paint(matches: readonly BlockRange[], from: number): void {
    this.#stop();
    const highlight = new Highlight();
    highlight.priority = MATCH_PRIORITY;
    CSS.highlights.set(MATCH, highlight);
    this.#paintSlice(highlight, this.#ranges(matches, from));
  }

  /** Marks the current match. */
  paintCurrent(match: BlockRange | null): void {
    const ranges = match === null ? [] : this.rangesOf(match);
    const highlight = new Highlight(...ranges);
    highlight.priority = CURRENT_PRIORITY;
    CSS.highlights.set(CURRENT, highlight);
  }

  rangesOf(match: BlockRange): readonly Range[] {
    const element = this.#elements.get(match.blockId);
    return element === null ? [] : [...domRangesIn(element, [match])];
  }

  clear(): void {
    this.#stop();
    CSS.highlights.delete(MATCH);
    CSS.highlights.delete(CURRENT);
  }

  #stop(): void {
    if (this.#waiting !== null) cancelIdleCallback(this.#waiting);
    this.#waiting = null;
  }

  #paintSlice(highlight: Highlight, ranges: Iterator<Range>): void {
    const until = performance.now() + SLICE_MS;
    this.#waiting = null;
    while (performance.now() < until) {
      const next = ranges.next();
      if (next.done) return;
      highlight.add(next.value);
    }
    this.#waiting = requestIdleCallback(() => this.#paintSlice(highlight, ranges), { timeout: PATIENCE_MS });
  }

  *#ranges(matches: readonly BlockRange[], from: number): Generator<Range> {
    for (const group of outwards(byBlock(matches), from)) {
      const element = this.#elements.get(group.blockId);
      if (element !== null) yield* domRangesIn(element, group.matches);
    }
  }
}

interface BlockGroup {
  readonly blockId: string;
  readonly matches: BlockRange[];
}

function byBlock(matches: readonly BlockRange[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const match of matches) {
    const last = groups.at(-1);
    if (last?.blockId === match.blockId) last.matches.push(match);
    else groups.push({ blockId: match.blockId, matches: [match] });
  }
  return groups;
}

/** The groups from that of match number `from` on, in both directions by turns. */
function* outwards(groups: readonly BlockGroup[], from: number): Generator<BlockGroup> {
  let before = 0;
  for (let passed = 0; before < groups.length; before += 1) {
    passed += groups[before]?.matches.length ?? 0;
    if (passed > from) break;
  }
  for (let after = before, left = before - 1; after < groups.length || left >= 0; after += 1, left -= 1) {
    const next = groups[after];
    const previous = groups[left];
    if (next !== undefined) yield next;
    if (previous !== undefined) yield previous;
  }
}
