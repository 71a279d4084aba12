import type { LecternDatabase } from './database.ts';

interface SharedUrl {
  readonly url: Promise<string | null>;
  users: number;
}

/**
 * Object URLs of pictures. Whoever shows a picture borrows its URL; all who show the same picture share one, and it ends
 * with the last of them.
 */
export class AssetUrls {
  readonly #db: LecternDatabase;
  readonly #shared = new Map<string, SharedUrl>();

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** The URL, null when there is no such picture, and the way to give it back. */
  borrow(articleId: string, id: string): { readonly url: Promise<string | null>; giveBack(): void } {
    const key = `${articleId} ${id}`;
    const shared = this.#shared.get(key) ?? { url: this.#load(articleId, id), users: 0 };
    this.#shared.set(key, shared);
    shared.users += 1;
    let isBorrowed = true;
    const giveBack = (): void => {
      if (!isBorrowed) return;
      isBorrowed = false;
      shared.users -= 1;
      if (shared.users > 0) return;
      this.#shared.delete(key);
      void shared.url.then((url) => url !== null && URL.revokeObjectURL(url));
    };
    return { url: shared.url, giveBack };
  }

  async #load(articleId: string, id: string): Promise<string | null> {
    try {
      const row = await this.#db.assets.get([articleId, id]);
      return row === undefined ? null : URL.createObjectURL(row.blob);
    } catch {
      return null; // the disk has lost it: its place says so
    }
  }
}
