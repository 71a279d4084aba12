import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { FinderView } from './article-finder.ts';
import { BlockElements } from './block-elements.ts';
import { bringIntoView, startOf } from './bring-into-view.ts';
import { firstNotPassed } from './match-list.ts';
import { MatchPainter } from './match-painter.ts';

/** The matches in the page. Heights are distances from the top of the text, CSS pixels. */
export class MatchView implements FinderView {
  readonly #scroller: HTMLElement;
  readonly #elements: BlockElements;
  readonly #painter: MatchPainter;
  /** Height from which on words are looked for, unless the person has scrolled since. */
  #origin = 0;
  /** Where the finder itself has left the text. */
  #leftAt = 0;

  constructor(page: HTMLElement, scroller: HTMLElement) {
    this.#scroller = scroller;
    this.#elements = new BlockElements(page);
    this.#painter = new MatchPainter(this.#elements);
    this.settle(null);
  }

  firstInSight(matches: readonly BlockRange[]): number {
    const { scrollTop } = this.#scroller;
    const origin = scrollTop === this.#leftAt ? this.#origin : scrollTop;
    const viewTop = this.#scroller.getBoundingClientRect().top;
    return firstNotPassed(matches.length, (index) => {
      const match = matches[index];
      const place = match === undefined ? null : this.#placeOf(match);
      return place !== null && startOf(place).bottom - viewTop + scrollTop <= origin;
    });
  }

  mark(matches: readonly BlockRange[], current: number): void {
    if (matches.length === 0) this.#painter.clear();
    else this.#painter.paint(matches, Math.max(0, current));
  }

  markCurrent(match: BlockRange | null): void {
    this.#painter.paintCurrent(match);
  }

  show(match: BlockRange): void {
    const place = this.#placeOf(match);
    if (place !== null) bringIntoView(place, this.#scroller);
    this.#leftAt = this.#scroller.scrollTop;
  }

  settle(match: BlockRange | null): void {
    const { scrollTop } = this.#scroller;
    const place = match === null ? null : this.#placeOf(match);
    const viewTop = this.#scroller.getBoundingClientRect().top;
    this.#origin = place === null ? scrollTop : startOf(place).top - viewTop + scrollTop;
    this.#leftAt = scrollTop;
  }

  /** How far the person has scrolled from where the finder left the text, as a share of the window's height. */
  distance(): number {
    return Math.abs(this.#scroller.scrollTop - this.#leftAt) / this.#scroller.clientHeight;
  }

  clear(): void {
    this.#painter.clear();
  }

  /** The words of a match, or else its block; null when that is not shown. */
  #placeOf(match: BlockRange): Range | HTMLElement | null {
    const [range] = this.#painter.rangesOf(match);
    return range ?? this.#elements.get(match.blockId);
  }
}
