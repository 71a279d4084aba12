/** Those who are to be told when something happens, with what there is to tell. */
export class Listeners<A extends readonly unknown[] = readonly []> {
  readonly #all = new Set<(...args: A) => void>();

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** Calls `listener` each time, until the returned function is called. */
  readonly add = (listener: (...args: A) => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(...args: A): void {
    for (const listener of this.#all) listener(...args);
  }

  clear(): void {
    this.#all.clear();
  }
}
