/** Upgrades of the schema, one function a version; each says why. */
import type { Transaction } from 'dexie';
import type { ArticleRow, OriginalRow, SourceRow } from './rows.ts';

const ROWS_AT_A_TIME = 1000;

/** What version 1 kept of an article's file. */
interface SourceRow1 {
  readonly articleId: string;
  readonly bytes: Uint8Array;
}

/**
 * 1 → 2: articles know the web address that they came from, by which a newer version of them is recognised; original
 * files stand in a table of their own, since one file may hold several articles.
 */
export async function toVersion2(transaction: Transaction): Promise<void> {
  await transaction.table<ArticleRow>('articles').toCollection().modify({ sourceUrl: null });
  const originals = transaction.table<OriginalRow>('originals');
  const sources = transaction.table<SourceRow | SourceRow1>('sources');
  // One at a time: all files together may be larger than memory.
  for (const articleId of await sources.toCollection().primaryKeys()) {
    const row = await sources.get(articleId);
    if (row === undefined || !('bytes' in row)) continue;
    await originals.add({ id: row.articleId, encoding: 'identity', bytes: row.bytes });
    await sources.put({ articleId: row.articleId, originalId: row.articleId });
  }
}

/**
 * 2 → 3: a person can mark an article as a favourite, put it into the archive, and tag it; what was there before bears
 * none of these. Searches ask for them in every article, so they are written down instead of being taken for granted.
 */
export async function toVersion3(transaction: Transaction): Promise<void> {
  const articles = transaction.table<ArticleRow, string>('articles');
  const fresh: Partial<ArticleRow> = { isFavourite: false, isArchived: false, tags: [] };
  // `modify` would read each article twice: with 50,000 of them that is felt.
  for (let last = ''; ; ) {
    const rows = await articles.where('id').above(last).limit(ROWS_AT_A_TIME).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    await articles.bulkPut(rows.map((row) => ({ ...row, ...fresh })));
    last = end.id;
  }
}
