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
}

/**
 * Opens the database and starts everything that works on it, once in the window's life.
 * @throws NewerDatabaseError when a newer Lectern wrote the library
 */
export async function openLibrary(): Promise<OpenLibrary> {
  const database = await openDatabase();
  const platform = createPlatform();
  const library = new ArticleRepository(database);
  const annotations = new AnnotationRepository(database);
  const drafts = new DraftKeeper(annotations);
  const importer = new ImportQueue(platform, library);
  const search = createSearchClient();

  platform.on('window.closing', () => void drafts.flush().finally(() => platform.readyToClose()));
  importer.start();
  const history = new UndoHistory();
  return { database, services: { library, annotations, drafts, importer, search, history, platform } };
}
