import { Listeners } from '../../shared/listeners.ts';
import type { LecternDatabase } from '../db/database.ts';
import { watch } from '../db/watch.ts';
import { DEFAULT_SETTINGS, type SettingValues } from './setting-values.ts';

const PREFIX = 'chosen.';

const KEYS = Object.keys(DEFAULT_SETTINGS) as readonly (keyof SettingValues)[];

/** What the person chose: at hand at once, stored at once, and the same in every window. */
export class Settings {
  readonly #db: LecternDatabase;
  readonly #listeners = new Listeners();
  #values: SettingValues = DEFAULT_SETTINGS;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** Reads what is stored, and follows what any window changes. Resolves when the first values are there. */
  start(): Promise<void> {
    return new Promise((resolve) => {
      const read = () => this.#db.settings.bulkGet(KEYS.map((key) => PREFIX + key));
      const take = (rows: Awaited<ReturnType<typeof read>>): void => {
        const stored = Object.fromEntries(rows.flatMap((row, i) => (row ? [[KEYS[i], row.value]] : [])));
        this.#values = withDefaults(stored);
        this.#tell();
        resolve();
      };
      // Without settings the app works as it came.
      watch(read, take, () => resolve());
    });
  }

  get<K extends keyof SettingValues>(key: K): SettingValues[K] {
    return this.#values[key];
  }

  /** Shown at once; rejects when it could not be stored. */
  async set<K extends keyof SettingValues>(key: K, value: SettingValues[K]): Promise<void> {
    this.#values = { ...this.#values, [key]: value };
    this.#tell();
    await this.#db.settings.put({ key: PREFIX + key, value });
  }

  readonly subscribe = this.#listeners.add;

  #tell(): void {
    this.#listeners.tell();
  }
}

/** Older programs stored fewer fields. */
function withDefaults(stored: Readonly<Record<string, unknown>>): SettingValues {
  const entries = Object.entries(DEFAULT_SETTINGS).map(([key, fallback]) => {
    const value = stored[key];
    if (typeof value !== typeof fallback) return [key, fallback];
    if (Array.isArray(fallback)) return [key, Array.isArray(value) ? value : fallback];
    return [key, typeof fallback === 'object' ? { ...fallback, ...Object(value) } : value];
  });
  return Object.fromEntries(entries) as unknown as SettingValues;
}
