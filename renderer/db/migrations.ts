/** Upgrades of the schema, one function a version; each says why. */
import type { Transaction } from 'dexie';
import type { ArticleRow } from './rows.ts';

/** 1 → 2: articles know the web address that they came from, by which a newer version of them is recognised. */
export async function addSourceUrls(transaction: Transaction): Promise<void> {
  await transaction.table<ArticleRow>('articles').toCollection().modify({ sourceUrl: null });
}
