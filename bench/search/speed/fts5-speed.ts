import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LIMIT, type SpeedEngine } from './speed-engine.ts';
import type { SearchKind } from './speed-queries.ts';

const TABLE = `create virtual table f using fts5(title, text, content='', prefix='2 3',
  tokenize="porter unicode61 remove_diacritics 2")`;
const SELECT = `select rowid from f where f match ? order by bm25(f, 2, 1) limit ${LIMIT}`;

/** SQLite FTS5 with places and with indexes of beginnings; it keeps no text. */
export function fts5Speed(folder: string): SpeedEngine {
  let building: Database.Database | null = null;
  let select: Database.Statement<[string], number> | null = null;
  return {
    add(documents) {
      building ??= newDatabase(join(folder, 'building.db'));
      const insert = building.prepare('insert into f(rowid, title, text) values (?, ?, ?)');
      building.transaction(() => {
        for (const { id, title, text } of documents) insert.run(id, title, text);
      })();
    },
    store(target) {
      // As it lies on the disk, like Lectern's parts: neither is tidied up first.
      building?.pragma('wal_checkpoint(truncate)');
      copyFileSync(join(folder, 'building.db'), join(target, 'index.db'));
    },
    load(source) {
      select = new Database(join(source, 'index.db')).prepare<[string], number>(SELECT).pluck();
    },
    search: (kind, query) => select?.all(expression(kind, query)) ?? [],
  };
}

function newDatabase(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = normal');
  database.exec(TABLE);
  return database;
}

function expression(kind: SearchKind, query: string): string {
  const words = query.split(' ').map((word) => `"${word}"`);
  if (kind === 'phrase') return `"${query}"`;
  if (kind === 'prefix') return `${words.join(' ')}*`;
  return words.join(kind === 'allWords' ? ' ' : ' OR ');
}
