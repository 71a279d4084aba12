type Work = () => Promise<unknown>;

/** What is still to be stored when the window closes, beside what is typed. */
export class ClosingWork {
  readonly #all = new Set<Work>();

  /** Asks for `work` to be done before the window closes, until the returned function is called. */
  readonly add = (work: Work): (() => void) => {
    this.#all.add(work);
    return () => this.#all.delete(work);
  };

  /** Does all of it; none of it is worth keeping the window open for when it fails. */
  async finish(): Promise<void> {
    await Promise.allSettled([...this.#all].map((work) => work()));
  }
}
