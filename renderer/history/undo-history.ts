/** Something a person did that can be taken back. */
export interface UndoableAction {
  readonly do: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** How many actions can be taken back. */
const DEPTH = 200;

/** Undo and redo of what a person did in this window, one at a time, in order. */
export class UndoHistory {
  readonly #done: UndoableAction[] = [];
  readonly #undone: UndoableAction[] = [];
  #running: Promise<void> = Promise.resolve();

  /** Carries an action out and remembers it; what was undone before can no longer be redone. */
  perform(action: UndoableAction): Promise<void> {
    return this.#enqueue(async () => {
      await action.do();
      this.#remember(action);
      this.#undone.length = 0;
    });
  }

  /** Takes the last action back; nothing happens when there is none. */
  undo(): Promise<void> {
    return this.#enqueue(async () => {
      const action = this.#done.at(-1);
      if (action === undefined) return;
      await action.undo();
      this.#done.pop();
      this.#undone.push(action);
    });
  }

  /** Takes one given action back, wherever it stands (the button of its own message). */
  undoAction(action: UndoableAction): Promise<void> {
    return this.#enqueue(async () => {
      const place = this.#done.lastIndexOf(action);
      if (place < 0) return;
      await action.undo();
      this.#done.splice(place, 1);
      this.#undone.push(action);
    });
  }

  /** Does again what was undone last. */
  redo(): Promise<void> {
    return this.#enqueue(async () => {
      const action = this.#undone.at(-1);
      if (action === undefined) return;
      await action.do();
      this.#undone.pop();
      this.#remember(action);
    });
  }

  #remember(action: UndoableAction): void {
    this.#done.push(action);
    if (this.#done.length > DEPTH) this.#done.shift();
  }

  /** A failed action rejects for its caller and does not stop the next one. */
  #enqueue(step: () => Promise<void>): Promise<void> {
    const result = this.#running.then(step);
    this.#running = result.catch(() => undefined);
    return result;
  }
}
