/** The pace of the last so many seconds tells best how long the rest takes: files differ, and so does the machine's load. */
const WINDOW_MS = 15_000;
/** A pace measured for less than this is a guess. */
const SHORTEST_MS = 1_500;

interface Mark {
  readonly at: number;
  readonly done: number;
}

/** How fast an import goes. */
export class Pace {
  readonly #now: () => number;
  #marks: Mark[] = [];

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The work begins, or goes on after a rest. */
  restart(): void {
    this.#marks = [];
  }

  /** So many files are done in all. */
  mark(done: number): void {
    const at = this.#now();
    this.#marks = [...this.#marks.filter((mark) => at - mark.at <= WINDOW_MS), { at, done }];
  }

  /** Files a second; null while that is a guess. */
  get filesPerSecond(): number | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (first === undefined || last === undefined || last.at - first.at < SHORTEST_MS) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  /** Seconds that so many files will take; null while that is a guess. */
  secondsFor(files: number): number | null {
    const rate = this.filesPerSecond;
    return rate === null || rate === 0 ? null : Math.ceil(files / rate);
  }
}
