import { Listeners } from '../../shared/listeners.ts';

/** Something a person did that can be taken back. */
export interface UndoableAction {
  /** The article that it changes something of. */
  readonly articleId?: string;
  /** The highlights and notes that it changes. */
  readonly annotationIds?: readonly string[];
  /** Answering false says that there was nothing to do: another window did it before. */
  readonly do: () => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
}

/** How many actions can be taken back. */
const DEPTH = 200;

/** Undo and redo of what a person did in this window, one at a time, in order. */
export class UndoHistory {
  readonly #done: UndoableAction[] = [];
  readonly #undone: UndoableAction[] = [];
  readonly #listeners = new Listeners<readonly [action: UndoableAction]>();
  #running: Promise<void> = Promise.resolve();

  /** Carries an action out and remembers it; what was undone before can no longer be redone. */
  perform(action: UndoableAction): Promise<void> {
    return this.#enqueue(async () => {
      await action.do();
      this.#remember(action);
      this.#undone.length = 0;
    });
  }

  /** Carries out `work`, which answers how it is taken back, or null when it changed nothing. */
  record(work: () => Promise<UndoableAction | null>): Promise<UndoableAction | null> {
    return this.#enqueue(async () => {
      const action = await work();
      if (action === null) return null;
      this.#remember(action);
      this.#undone.length = 0;
      return action;
    });
  }

  /** Begins with what was done, and undone, before this window opened: done, the oldest first; undone, the next to be done again first. */
  load(done: readonly UndoableAction[], undone: readonly UndoableAction[]): void {
    for (const action of done) this.#remember(action);
    this.#undone.push(...undone.toReversed());
  }

  /** Takes the last action back that still stands and answers which one that was; undefined when there is none. */
  undo(): Promise<UndoableAction | undefined> {
    return this.#enqueue(async () => {
      for (let action = this.#done.at(-1); action !== undefined; action = this.#done.at(-1)) {
        const hasUndone = (await action.undo()) !== false;
        this.#done.pop();
        if (!hasUndone) continue;
        this.#undone.push(action);
        this.#tell(action);
        return action;
      }
      return undefined;
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

  /** Does again what was undone last and still is; answers which action that was, undefined when there is none. */
  redo(): Promise<UndoableAction | undefined> {
    return this.#enqueue(async () => {
      for (let action = this.#undone.at(-1); action !== undefined; action = this.#undone.at(-1)) {
        const hasDone = (await action.do()) !== false;
        this.#undone.pop();
        if (!hasDone) continue;
        this.#remember(action);
        this.#tell(action);
        return action;
      }
      return undefined;
    });
  }

  /** Calls `listener` with each action that is taken back or done again by a key, until the returned function is called. */
  readonly onTurn = this.#listeners.add;

  #tell(action: UndoableAction): void {
    this.#listeners.tell(action);
  }

  #remember(action: UndoableAction): void {
    this.#done.push(action);
    if (this.#done.length > DEPTH) this.#done.shift();
  }

  /** A failed action rejects for its caller and does not stop the next one. */
  #enqueue<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#running.then(step);
    this.#running = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}
