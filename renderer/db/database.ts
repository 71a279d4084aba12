import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  ArticleVersionRow,
  ImportBatchRow,
  ImportEntryKey,
  ImportEntryRow,
  SettingRow,
} from './import-rows.ts';
import { toVersion2, toVersion3, toVersion4 } from './migrations.ts';
import { oneWriteAtATime } from './one-write-at-a-time.ts';
import type {
  ArticleRow,
  AssetRow,
  ContentPartRow,
  ContentRow,
  DraftRow,
  EditRow,
  HighlightRow,
  IndexPartRow,
  IndexStateRow,
  NoteRow,
  OriginalRow,
  PendingRow,
  RecentSearchRow,
  ReviewRow,
  SavedSearchRow,
  SourceRow,
  TagRow,
} from './rows.ts';

/** Of the first library; one that was restored has another (`current-database.ts`). */
export const DATABASE_NAME = 'lectern';

const ARTICLE_INDEXES = [
  'id',
  '&contentHash',
  'sourcePath',
  'sourceUrl',
  '*tags',
  // Sections: library and archive, favourites, bin.
  '[deletedAt+archivedAt+importedAt]',
  '[deletedAt+archivedAt+state+importedAt]',
  '[deletedAt+favouriteAt]',
  '[deletedAt+importedAt]',
  // Orders other than by import.
  '[deletedAt+sortTitle]',
  '[deletedAt+publishedAt]',
  '[deletedAt+lastReadAt]',
  '[deletedAt+wordCount]',
];

/** The newest schema this program knows. Shipped versions are append-only. */
export const SCHEMA_VERSION = 5;

/** Dexie multiplies its version numbers by ten before it hands them to IndexedDB. */
const DEXIE_VERSION_FACTOR = 10;

/** The database was written by a newer Lectern; opening it could damage it, so it stays closed. */
export class NewerDatabaseError extends Error {
  readonly foundVersion: number;

  constructor(foundVersion: number) {
    super(`The library has schema ${foundVersion}, this program knows ${SCHEMA_VERSION}`);
    this.name = 'NewerDatabaseError';
    this.foundVersion = foundVersion;
  }
}

/** The library: IndexedDB through Dexie, the only truth. */
export class LecternDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare contents: EntityTable<ContentRow, 'articleId'>;
  declare contentParts: Table<ContentPartRow, [articleId: string, part: number]>;
  declare sources: EntityTable<SourceRow, 'articleId'>;
  declare originals: EntityTable<OriginalRow, 'id'>;
  declare assets: Table<AssetRow, [articleId: string, id: string]>;
  declare highlights: EntityTable<HighlightRow, 'id'>;
  declare notes: EntityTable<NoteRow, 'id'>;
  declare noteDrafts: Table<DraftRow, [noteId: string, windowId: string]>;
  declare importBatches: EntityTable<ImportBatchRow, 'id'>;
  declare importEntries: Table<ImportEntryRow, ImportEntryKey>;
  declare articleVersions: Table<ArticleVersionRow, ImportEntryKey>;
  declare settings: EntityTable<SettingRow, 'key'>;
  declare savedSearches: EntityTable<SavedSearchRow, 'id'>;
  declare recentSearches: EntityTable<RecentSearchRow, 'key'>;
  declare tags: EntityTable<TagRow, 'key'>;
  declare edits: EntityTable<EditRow, 'seq'>;
  declare reviews: EntityTable<ReviewRow, 'annotationId'>;
  declare pending: Table<PendingRow, string>;
  declare indexState: Table<IndexStateRow, string>;
  declare indexParts: Table<IndexPartRow, string>;

  constructor(name: string = DATABASE_NAME) {
    // Chromium's default has been relaxed since 121: a commit is reported before it is on disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.use(oneWriteAtATime);
    this.version(1).stores({
      articles: 'id, &contentHash, [deletedAt+importedAt], [deletedAt+state+importedAt]',
      contents: 'articleId',
      sources: 'articleId',
      highlights: 'id, articleId, [articleId+blockId]',
      notes: 'id, articleId, [articleId+blockId]',
      drafts: 'noteId, articleId',
      pending: 'articleId',
      indexState: 'key',
      indexParts: 'key',
    });
    // Imports that can be followed, taken back and updated: reports, and a way to find an article by its source. And
    // pictures: articles came without them until here, and those that are there stay without.
    this.version(2)
      .stores({
        articles:
          'id, &contentHash, sourcePath, sourceUrl, [deletedAt+importedAt], [deletedAt+state+importedAt]',
        importBatches: 'id, startedAt',
        importEntries: '[batchId+seq+part], [batchId+kind]',
        articleVersions: '[batchId+seq+part], articleId',
        settings: 'key',
        sources: 'articleId, originalId',
        originals: 'id',
        assets: '[articleId+id], articleId',
      })
      .upgrade(toVersion2);
    // What the person says of an article (favourite, archived, tags), and searches that are kept and remembered.
    this.version(3)
      .stores({
        articles:
          'id, &contentHash, sourcePath, sourceUrl, *tags, [deletedAt+importedAt], [deletedAt+state+importedAt]',
        savedSearches: 'id, position',
        recentSearches: 'key, searchedAt',
      })
      .upgrade(toVersion3);
    // The desk: shelves, orders and a bin for articles; tags, styles and states of annotations; links between notes;
    // what was done, to be taken back after a restart too; a draft for each window that types in a note.
    this.version(4)
      .stores({
        articles: ARTICLE_INDEXES.join(),
        highlights: 'id, articleId, [articleId+blockId], *tags, [deletedAt+createdAt], [deletedAt+state]',
        notes:
          'id, articleId, [articleId+blockId], *tags, *linkedIds, highlightId, [deletedAt+createdAt], [deletedAt+state]',
        drafts: null,
        noteDrafts: '[noteId+windowId]',
        tags: 'key',
        // An original file goes with the last that comes from it.
        articleVersions: '[batchId+seq+part], articleId, originalId',
        edits: '++seq, undoneAt',
        reviews: 'annotationId, dueAt',
      })
      .upgrade(toVersion4);
    // Long articles in parts too. Those that are there get theirs when they are opened (`content-parts.ts`).
    this.version(5).stores({ contentParts: '[articleId+part], articleId' });
  }
}

/**
 * Opens the library.
 * @throws NewerDatabaseError when a newer Lectern wrote it (nothing is opened then)
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<LecternDatabase> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  const foundVersion = (found?.version ?? 0) / DEXIE_VERSION_FACTOR;
  if (foundVersion > SCHEMA_VERSION) throw new NewerDatabaseError(foundVersion);
  const database = new LecternDatabase(name);
  await database.open();
  return database;
}
