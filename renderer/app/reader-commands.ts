import type { ReaderCommand } from '../services/reader-host.ts';

/** Hands commands of the window to the article that is open in it. */
export class ReaderCommands {
  readonly #listeners = new Set<(command: ReaderCommand) => void>();

  readonly listen = (listener: (command: ReaderCommand) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers whether an article is open. */
  run(command: ReaderCommand): boolean {
    for (const listener of this.#listeners) listener(command);
    return this.#listeners.size > 0;
  }
}
