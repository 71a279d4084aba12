/** Upgrades of the schema, one function a version; each says why. */
import type { Transaction } from 'dexie';
import type { ArticleRow, DraftRow, HighlightRow, NoteRow, OriginalRow, SourceRow } from './rows.ts';
import { sortKey } from './sort-key.ts';

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
  const fresh = { isFavourite: false, isArchived: false, tags: [] };
  await rewriteArticles(transaction, (row) => ({ ...row, ...fresh }));
}

/** What version 3 kept of a favourite and an archived article: no index can hold it. */
interface ArticleRow3 extends Omit<ArticleRow, 'favouriteAt' | 'archivedAt' | 'sortTitle'> {
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
}

/**
 * 3 → 4: favourites and the archive become sections of the library, in the order in which articles came there; titles
 * are sorted as people sort them. Annotations gain tags, styles, links and the state of their anchors; those that are
 * there stand as they were made, and are looked at again when their article is opened. Two windows may type in one note: a draft belongs to its
 * window.
 */
export async function toVersion4(transaction: Transaction): Promise<void> {
  await rewriteArticles<ArticleRow3>(transaction, ({ isFavourite, isArchived, ...row }) => ({
    ...row,
    sortTitle: sortKey(row.title),
    favouriteAt: isFavourite ? row.importedAt : 0,
    archivedAt: isArchived ? row.importedAt : 0,
  }));
  const highlight: Partial<HighlightRow> = { style: 'fill', tags: [], state: 'exact' };
  await transaction.table('highlights').toCollection().modify(highlight);
  const note: Partial<NoteRow> = { highlightId: null, tags: [], links: [], linkedIds: [], state: 'exact' };
  await transaction.table('notes').toCollection().modify(note);
  const drafts = await transaction.table<Omit<DraftRow, 'windowId'>>('drafts').toArray();
  await transaction.table<DraftRow>('noteDrafts').bulkAdd(drafts.map((row) => ({ ...row, windowId: '' })));
}

/** `modify` would read each article twice: with 50,000 of them that is felt. */
async function rewriteArticles<Before extends { readonly id: string }>(
  transaction: Transaction,
  change: (row: Before) => object,
): Promise<void> {
  const articles = transaction.table<Before, string>('articles');
  for (let last = ''; ; ) {
    const rows = await articles.where('id').above(last).limit(ROWS_AT_A_TIME).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    await transaction.table('articles').bulkPut(rows.map(change));
    last = end.id;
  }
}
