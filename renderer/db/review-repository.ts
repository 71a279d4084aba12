import type { LecternDatabase } from './database.ts';
import type { ReviewRow } from './rows.ts';

/** When annotations are to be looked at again. */
export class ReviewRepository {
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** All that was ever answered. */
  async list(): Promise<readonly ReviewRow[]> {
    return this.#db.reviews.toArray();
  }

  async put(row: ReviewRow): Promise<void> {
    await this.#db.reviews.put(row);
  }

  /** The annotation is as one that was never looked at again. */
  async forget(annotationId: string): Promise<void> {
    await this.#db.reviews.delete(annotationId);
  }
}
