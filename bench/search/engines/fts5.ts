import Database from 'better-sqlite3';
import type { BuildEngine } from '../engine.ts';

/** SQLite FTS5, title and text with the weights 2 and 1; any word of the query will do. */
function buildFts5(tokenizer: string): BuildEngine {
  return (documents) => {
    const database = new Database(':memory:');
    database.exec(`create virtual table f using fts5(title, text, content='', tokenize="${tokenizer}")`);
    const insert = database.prepare('insert into f(rowid, title, text) values (?, ?, ?)');
    database.transaction(() => {
      for (const { id, title, text } of documents) insert.run(id, title, text);
    })();
    const select = database
      .prepare<[string, number], number>('select rowid from f where f match ? order by bm25(f, 2, 1) limit ?')
      .pluck();
    return {
      search(query, limit) {
        const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        return select.all(words.map((word) => `"${word}"`).join(' OR '), limit);
      },
    };
  };
}

export const buildFts5Porter = buildFts5('porter unicode61 remove_diacritics 2');
export const buildFts5Unicode = buildFts5('unicode61 remove_diacritics 2');
