/** The best few of many, kept sorted while they come in: few enter a full list, so this beats sorting all. */
export class TopList<T> {
  readonly #capacity: number;
  readonly #compare: (a: T, b: T) => number;
  readonly #items: T[] = [];

  /** @param compare negative when `a` goes before `b`, as for `Array.sort`; decides which items stay */
  constructor(capacity: number, compare: (a: T, b: T) => number) {
    this.#capacity = capacity;
    this.#compare = compare;
  }

  /** Best first. */
  get items(): readonly T[] {
    return this.#items;
  }

  get isFull(): boolean {
    return this.#items.length >= this.#capacity;
  }

  offer(item: T): void {
    const last = this.#items.at(-1);
    const { isFull } = this;
    if (isFull && (last === undefined || this.#compare(item, last) >= 0)) return;
    if (isFull) this.#items.pop();
    this.#items.splice(this.#placeOf(item), 0, item);
  }

  #placeOf(item: T): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#items[middle];
      if (other !== undefined && this.#compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
