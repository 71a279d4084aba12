import i18next from 'i18next';
import { AnchoringClient } from '../anchoring/anchoring-client.ts';
import { CommandRegistry } from '../commands/command-registry.ts';
import { AnnotationPlaces } from '../db/annotation-places.ts';
import { AnnotationRepository } from '../db/annotation-repository.ts';
import { ArticleRepository } from '../db/article-repository.ts';
import { BinRepository } from '../db/bin-repository.ts';
import { currentDatabaseName, deleteOtherDatabases } from '../db/current-database.ts';
import { type LecternDatabase, openDatabase } from '../db/database.ts';
import { EditLog } from '../db/edit-log.ts';
import { ImportHistory } from '../db/import-history.ts';
import { ImportRepository } from '../db/import-repository.ts';
import { NotebookRepository } from '../db/notebook-repository.ts';
import { writesDone } from '../db/one-write-at-a-time.ts';
import { holdWindow } from '../db/open-windows.ts';
import { ReviewRepository } from '../db/review-repository.ts';
import { SearchRepository } from '../db/search-repository.ts';
import { TagRepository } from '../db/tag-repository.ts';
import { UndoHistory } from '../history/undo-history.ts';
import { explainError } from '../i18n/explain-error.ts';
import { ImportQueue } from '../importing/import-queue.ts';
import { Importer } from '../importing/importer.ts';
import { pauseSetting } from '../importing/pause-setting.ts';
import { createPlatform, type Platform } from '../platform/platform.ts';
import { createSearchClient } from '../search/client.ts';
import { BackupKeeper } from '../services/backup-keeper.ts';
import { ClosingWork } from '../services/closing-work.ts';
import { DraftKeeper } from '../services/draft-keeper.ts';
import { loadEdits } from '../services/edit-action.ts';
import { LiveLists } from '../services/live-lists.ts';
import type { Services } from '../services/services.ts';
import { Settings } from '../settings/settings.ts';
import { showToast } from '../ui/toast.tsx';
import { followLanguage } from './follow-language.ts';

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
  const closing = new ClosingWork();
  // Also while the library opens, or cannot: the window must close at once then.
  platform.on('window.closing', () => void close(platform, drafts, closing));

  const database = await openDatabase(await currentDatabaseName());
  // What was done a moment before may still be on its way.
  closing.add(() => writesDone(database));
  // What a restore has replaced, or left half filled.
  void deleteOtherDatabases(database).catch(() => undefined); // at the next start
  const library = new ArticleRepository(database);
  const windowId = crypto.randomUUID();
  await holdWindow(windowId);
  const annotations = new AnnotationRepository(database, Date.now, windowId);
  // Drafts that cannot become notes now stay drafts; they must not keep the library closed.
  const recoveredNotes = await annotations.recoverDrafts().catch(() => 0);
  drafts = new DraftKeeper(annotations);
  const imports = new ImportRepository(database);
  const importHistory = new ImportHistory(database);
  const importer = new Importer(new ImportQueue(platform, imports, pauseSetting(database)));
  importer.start();
  const search = createSearchClient();
  const searches = new SearchRepository(database);
  const bin = new BinRepository(database);
  const tags = new TagRepository(database);
  const edits = new EditLog(database);
  const history = new UndoHistory();
  await loadEdits(edits, history);
  const settings = new Settings(database);
  await settings.start();
  followLanguage(settings);
  const commands = new CommandRegistry();
  const own = {
    library,
    annotations,
    tags,
    bin,
    drafts,
    searches,
    edits,
    history,
    settings,
    commands,
    closing,
  };
  const backups = new BackupKeeper(database, platform);
  const lists = new LiveLists(search);
  const notebook = new NotebookRepository(database);
  const reviews = new ReviewRepository(database);
  const anchored = { places: new AnnotationPlaces(database), anchoring: new AnchoringClient() };
  const services = {
    notebook,
    reviews,
    backups,
    ...own,
    ...anchored,
    importer,
    importHistory,
    search,
    lists,
    platform,
  };
  return { database, services, recoveredNotes };
}

/** Stores what is typed, and where the person is, and lets the window go; typed words that no disk takes keep it open. */
async function close(platform: Platform, drafts: DraftKeeper | null, closing: ClosingWork): Promise<void> {
  try {
    await Promise.all([drafts?.commitAll(), closing.finish()]);
    await platform.readyToClose();
  } catch (error) {
    await platform.stayOpen();
    showToast({ text: i18next.t('notes.stayOpen', { reason: explainError(error) }), tone: 'problem' });
  }
}
