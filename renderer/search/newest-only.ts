/** Work of which only the newest counts: one task runs, at most one waits. */
export class NewestOnly {
  #isRunning = false;
  #waiting: { readonly begin: () => void; readonly giveUp: () => void } | null = null;

  /** Runs a task when the one before it has ended; null when a newer one was asked for until then. */
  run<T>(task: () => Promise<T>): Promise<T | null> {
    const outcome = Promise.withResolvers<T | null>();
    this.#waiting?.giveUp();
    this.#waiting = {
      begin: () => {
        this.#isRunning = true;
        task()
          .then(outcome.resolve, outcome.reject)
          .finally(() => {
            this.#isRunning = false;
            this.#beginNext();
          });
      },
      giveUp: () => outcome.resolve(null),
    };
    this.#beginNext();
    return outcome.promise;
  }

  #beginNext(): void {
    if (this.#isRunning) return;
    const next = this.#waiting;
    this.#waiting = null;
    next?.begin();
  }
}
