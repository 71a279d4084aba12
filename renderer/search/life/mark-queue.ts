import type { Mark, TakenIn } from './index-store.ts';

/** More marks than this at once are not what a person does, but an import. */
const MAX_BY_HAND = 4;

/** Marks that wait to be taken in, what a person has just done before the rest; and those that are, but not stored. */
export class MarkQueue {
  readonly #urgent = new Map<string, Mark>();
  readonly #others = new Map<string, Mark>();
  readonly #takenIn = new Map<string, string>();

  /** Marks that wait. */
  get size(): number {
    return this.#urgent.size + this.#others.size;
  }

  /** Whether what a person has just done waits. */
  get hasUrgent(): boolean {
    return this.#urgent.size > 0;
  }

  /** Whether marks were taken in that are not settled. */
  get hasTakenIn(): boolean {
    return this.#takenIn.size > 0;
  }

  /** Revisions of the marks that were taken in and are not settled. */
  get takenIn(): TakenIn {
    return new Map(this.#takenIn);
  }

  add(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (this.#takenIn.get(mark.articleId) === mark.revision) continue;
      const isByHand = marks.length <= MAX_BY_HAND || mark.scope !== 'article' || this.#isSetAnew(mark);
      if (isByHand || this.#urgent.has(mark.articleId)) {
        this.#others.delete(mark.articleId);
        this.#urgent.set(mark.articleId, mark);
      } else {
        this.#others.set(mark.articleId, mark);
      }
    }
  }

  /** An import marks each of its articles once. */
  #isSetAnew({ articleId, revision }: Mark): boolean {
    const waiting = this.#others.get(articleId)?.revision;
    return this.#takenIn.has(articleId) || (waiting !== undefined && waiting !== revision);
  }

  /** The marks whose turn it is; they stay until they are taken in. */
  first(count: number): readonly Mark[] {
    const marks: Mark[] = [];
    for (const queue of [this.#urgent, this.#others]) {
      for (const mark of queue.values()) {
        if (marks.length === count) return marks;
        marks.push(mark);
      }
    }
    return marks;
  }

  /** An article was read after it had been marked so; if it has been marked again since, it waits on. */
  takeIn({ articleId, revision }: Mark): void {
    this.#takenIn.set(articleId, revision);
    for (const queue of [this.#urgent, this.#others]) {
      if (queue.get(articleId)?.revision === revision) queue.delete(articleId);
    }
  }

  /** The marks are deleted. */
  settle(takenIn: TakenIn): void {
    for (const [articleId, revision] of takenIn) {
      if (this.#takenIn.get(articleId) === revision) this.#takenIn.delete(articleId);
    }
  }
}
