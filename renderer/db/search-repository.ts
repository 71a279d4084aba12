import type { LecternDatabase } from './database.ts';
import { foldedName } from './folded-name.ts';
import type { RecentSearchRow, SavedSearchRow } from './rows.ts';
import { listRecentSearches, listSavedSearches } from './search-queries.ts';

/** Older searches are forgotten. */
const MOST_RECENT = 20;

/** Searches that a person keeps, in their order, and those that were made lately. */
export class SearchRepository {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** Keeps a search, behind the others. One that is kept already is answered as it stands. */
  async add(query: string, name: string | null = null): Promise<SavedSearchRow> {
    const { savedSearches } = this.#db;
    return this.#db.transaction('rw', savedSearches, async () => {
      const known = await listSavedSearches(this.#db);
      const wanted = asOneLine(query);
      const same = known.find((search) => search.query === wanted);
      if (same !== undefined) return same;
      const position = (known.at(-1)?.position ?? -1) + 1;
      const row: SavedSearchRow = {
        id: crypto.randomUUID(),
        name: nameOrNull(name),
        query: wanted,
        position,
        createdAt: this.#now(),
      };
      await savedSearches.add(row);
      return row;
    });
  }

  async get(id: string): Promise<SavedSearchRow | undefined> {
    return this.#db.savedSearches.get(id);
  }

  /** All of them, in their order. */
  async list(): Promise<readonly SavedSearchRow[]> {
    return listSavedSearches(this.#db);
  }

  /** A blank name is none: the query is shown then. */
  async rename(id: string, name: string | null): Promise<void> {
    await this.#db.savedSearches.update(id, { name: nameOrNull(name) });
  }

  async setQuery(id: string, query: string): Promise<void> {
    await this.#db.savedSearches.update(id, { query: asOneLine(query) });
  }

  async remove(id: string): Promise<void> {
    await this.#db.savedSearches.delete(id);
  }

  /** Brings back what was removed, at its place. */
  async restore(search: SavedSearchRow): Promise<void> {
    await this.#db.savedSearches.put(search);
  }

  /** Puts the searches into the order of these ids; any that are not among them follow as they stood. */
  async reorder(ids: readonly string[]): Promise<void> {
    const { savedSearches } = this.#db;
    await this.#db.transaction('rw', savedSearches, async () => {
      const known = await listSavedSearches(this.#db);
      const placeOf = ({ id }: SavedSearchRow) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const ordered = known.toSorted((a, b) => placeOf(a) - placeOf(b));
      await savedSearches.bulkPut(ordered.map((search, position) => ({ ...search, position })));
    });
  }

  /** Remembers what was searched for; a blank query is none. Only the newest are kept. */
  async addRecent(query: string): Promise<void> {
    const key = foldedName(query);
    if (key === '') return;
    const { recentSearches } = this.#db;
    await this.#db.transaction('rw', recentSearches, async () => {
      await recentSearches.put({ key, query: asOneLine(query), searchedAt: this.#now() });
      const outdated = recentSearches.orderBy('searchedAt').reverse().offset(MOST_RECENT);
      await recentSearches.bulkDelete(await outdated.primaryKeys());
    });
  }

  /** Newest first. */
  async listRecent(): Promise<readonly RecentSearchRow[]> {
    return listRecentSearches(this.#db);
  }

  async removeRecent(key: string): Promise<void> {
    await this.#db.recentSearches.delete(key);
  }

  async clearRecent(): Promise<void> {
    await this.#db.recentSearches.clear();
  }
}

function nameOrNull(name: string | null): string | null {
  const trimmed = name === null ? '' : asOneLine(name);
  return trimmed === '' ? null : trimmed;
}

function asOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
