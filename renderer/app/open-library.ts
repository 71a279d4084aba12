import { AnnotationRepository } from '../db/annotation-repository.ts';
import { ArticleRepository } from '../db/article-repository.ts';
import { type LecternDatabase, openDatabase } from '../db/database.ts';
import { UndoHistory } from '../history/undo-history.ts';
import { ImportQueue } from '../importing/import-queue.ts';
import { createPlatform } from '../platform/platform.ts';
import { createSearchClient } from '../search/client.ts';
import { DraftKeeper } from '../services/draft-keeper.ts';
import type { Services } from '../services/services.ts';

export interface OpenLibrary {
  readonly database: LecternDatabase;
  readonly services: Services;
  /** Notes that were being typed when Lectern was last cut off, now stored. */
  readonly recoveredNotes: number;
}

/**
 * Opens the database and starts everything that works on it, once in the window's life.
 * @throws NewerDatabaseError when a newer Lectern wrote the library
 */
export async function openLibrary(): Promise<OpenLibrary> {
  const platform = createPlatform();
  let drafts: DraftKeeper | null = null;
  // Also while the library opens, or cannot: the window must close at once then.
  platform.on('window.closing', () => {
    void Promise.resolve(drafts?.commitAll())
      .catch(() => undefined) // what could not become a note stays a draft, for the next start
      .finally(() => platform.readyToClose());
  });

  const database = await openDatabase();
  const library = new ArticleRepository(database);
  const annotations = new AnnotationRepository(database);
  const recoveredNotes = await annotations.recoverDrafts();
  drafts = new DraftKeeper(annotations);
  const importer = new ImportQueue(platform, library);
  importer.start();
  const search = createSearchClient();
  const history = new UndoHistory();
  const services = { library, annotations, drafts, importer, search, history, platform };
  return { database, services, recoveredNotes };
}
