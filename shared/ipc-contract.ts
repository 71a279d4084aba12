/**
 * The single source of truth of IPC. Main's handlers (`electron/main/ipc-handlers.ts`), the preload's API and the
 * run-time allow-list are derived from the interfaces and channel lists below: a missing or misspelt channel does not
 * compile.
 */
import type { PackedArticle } from './article.ts';
import type { BackupFacts, BackupSummary } from './backup-format.ts';
import type { ErrorData } from './errors.ts';
import type { ArticleFailure, BatchFiles, DroppedFiles, ImportPull } from './importing.ts';
import type { Result } from './result.ts';

/** The folder whose new files import by themselves. */
export interface WatchedFolder {
  readonly path: string;
  /** False while the folder cannot be read: a disk that is not connected, say. */
  readonly isReachable: boolean;
}

/** A place in an article that a `lectern://` link names. */
export interface ArticleLink {
  readonly articleId: string;
  readonly blockId: string | null;
  readonly annotationId: string | null;
}

/** A file that an earlier backup may hold; without a hash its path alone says what it is. */
export interface KeptFile {
  readonly path: string;
  readonly sha256: string | null;
}

/** A backup that was read and found whole. */
export interface OpenedBackup {
  readonly id: string;
  readonly summary: BackupSummary;
  readonly paths: readonly string[];
}

/** Requests of the library window about backups (`shared/backup-format.ts`). */
export interface BackupRequests {
  /** Begins a daily backup; answers its id. */
  'backup.begin': { readonly payload: undefined; readonly reply: string };
  /** Asks where an archive is to go and begins it; null when cancelled. */
  'backup.beginArchive': {
    readonly payload: { readonly suggestedName: string };
    readonly reply: string | null;
  };
  /** Which of the files an earlier backup holds: those are taken over. */
  'backup.keep': {
    readonly payload: { readonly id: string; readonly files: readonly KeptFile[] };
    readonly reply: readonly boolean[];
  };
  /** Writes a file; the reply sets the pace. */
  'backup.put': {
    readonly payload: { readonly id: string; readonly path: string; readonly bytes: Uint8Array };
    readonly reply: undefined;
  };
  /** Completes a backup, reads it back, and lets it take its name. */
  'backup.finish': {
    readonly payload: { readonly id: string; readonly facts: BackupFacts };
    readonly reply: BackupSummary;
  };
  'backup.abort': { readonly payload: { readonly id: string }; readonly reply: undefined };
  /** Daily backups, the newest first. */
  'backup.list': { readonly payload: undefined; readonly reply: readonly BackupSummary[] };
  /** Reads a daily backup and compares it with its manifest. */
  'backup.open': { readonly payload: { readonly name: string }; readonly reply: OpenedBackup };
  /** The same for an archive that the person chooses; null when cancelled. */
  'backup.chooseArchive': { readonly payload: undefined; readonly reply: OpenedBackup | null };
  'backup.read': {
    readonly payload: { readonly id: string; readonly path: string };
    readonly reply: Uint8Array;
  };
  'backup.close': { readonly payload: { readonly id: string }; readonly reply: undefined };
  /** Opens the folder of the daily backups in the system's file manager. */
  'backup.showFolder': { readonly payload: undefined; readonly reply: undefined };
}

/** Requests of the library window, answered by main. */
export interface LibraryRequests extends BackupRequests {
  /** Opens the system's dialog for files; imports what was chosen and answers how many (0 when cancelled). */
  'import.chooseFiles': { readonly payload: undefined; readonly reply: number };
  /** The same for folders. */
  'import.chooseFolders': { readonly payload: undefined; readonly reply: number };
  /** Imports dropped or pasted files and folders; answers how many. */
  'import.addDropped': { readonly payload: DroppedFiles; readonly reply: number };
  /** Imports the sample article that ships with the app. */
  'import.addSample': { readonly payload: undefined; readonly reply: number };
  /**
   * Answers with the next files, at most `max`, as soon as one is ready. The puller sets the pace; null means that
   * nothing is left to import.
   */
  'import.pull': { readonly payload: { readonly max: number }; readonly reply: ImportPull | null };
  /** Files are in the library, or its report tells why they are not: they need not come again. */
  'import.stored': { readonly payload: BatchFiles; readonly reply: undefined };
  /** What was pulled and is not said to be stored comes again: the window could not store it. */
  'import.putBack': { readonly payload: undefined; readonly reply: undefined };
  /** Leaves out what a batch has not yet imported; answers how many files that were. `import.resume` takes them up. */
  'import.cancel': { readonly payload: { readonly batchId: string }; readonly reply: number };
  /** Goes on with a cancelled batch; answers how many files wait (0 when its list is gone). */
  'import.resume': { readonly payload: { readonly batchId: string }; readonly reply: number };
  /** Tries files of a batch again; answers how many wait (0 when its list is gone). */
  'import.retry': { readonly payload: BatchFiles; readonly reply: number };
  /** Deletes main's list of a batch, whose report the person no longer wants. */
  'import.forget': { readonly payload: { readonly batchId: string }; readonly reply: undefined };
  /** Parses a file that the library keeps once more; nothing is imported. */
  'article.parse': {
    readonly payload: { readonly name: string; readonly bytes: Uint8Array };
    readonly reply: ParseOutcome;
  };
  'watch.get': { readonly payload: undefined; readonly reply: WatchedFolder | null };
  /** Opens the system's dialog for the folder to watch; answers the folder now watched. */
  'watch.choose': { readonly payload: undefined; readonly reply: WatchedFolder | null };
  'watch.stop': { readonly payload: undefined; readonly reply: undefined };
  /** Asks where a file is to go and writes it, whole or not at all; answers its path, or null when cancelled. */
  'file.save': {
    readonly payload: { readonly suggestedName: string; readonly bytes: Uint8Array };
    readonly reply: string | null;
  };
  /** Shows the window's commands in the application menu. */
  'menu.show': { readonly payload: MenuContent; readonly reply: undefined };
  /** Opens the system's print dialog for what the window shows; answers whether it was printed. */
  'page.print': { readonly payload: undefined; readonly reply: boolean };
  /** Saves what the window shows as a PDF, as `file.save` does. */
  'page.savePdf': { readonly payload: { readonly suggestedName: string }; readonly reply: string | null };
  /** Opens an http, https or mailto address in the system's browser. */
  'link.open': { readonly payload: { readonly url: string }; readonly reply: undefined };
  /** The link that another program opened Lectern with, once; null when there is none. */
  'link.take': { readonly payload: undefined; readonly reply: ArticleLink | null };
  /** Opens one more window, at an address within the library (`#/article/…`), or, with an empty one, at its beginning. */
  'window.open': { readonly payload: { readonly hash: string }; readonly reply: undefined };
  /** Answers `window.closing`: everything typed is stored, the window may close. */
  'window.readyToClose': { readonly payload: undefined; readonly reply: undefined };
  /** Answers `window.closing`: something typed could not be stored, the window must stay. */
  'window.stayOpen': { readonly payload: undefined; readonly reply: undefined };
}

/** Events that main sends to the library window. */
export interface LibraryEvents {
  /** Files wait to be imported. */
  'import.queued': Record<string, never>;
  /** The watched folder was chosen, left, lost or found again. */
  'watch.changed': { readonly folder: WatchedFolder | null };
  /** A command was chosen from the menu: its id. */
  'menu.command': { readonly command: string };
  /** A link waits to be taken. */
  'link.arrived': Record<string, never>;
  /** The person closes the window: store what is typed, then call `window.readyToClose`, or `window.stayOpen`. */
  'window.closing': Record<string, never>;
}

/** A command of the window, as the application menu shows it. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  /** As Electron's accelerators; null where the menu names none. */
  readonly accelerator: string | null;
  readonly isEnabled: boolean;
}

export const MENU_IDS = ['file', 'edit', 'go', 'article', 'view'] as const;

/** A menu: its commands, in groups with a line between them. */
export interface MenuSection {
  readonly id: (typeof MENU_IDS)[number];
  readonly label: string;
  readonly groups: readonly (readonly MenuCommand[])[];
}

/** What the window can do at the moment, for the application menu. */
export interface MenuContent {
  /** BCP 47; of the items that are the system's. */
  readonly language: string;
  readonly sections: readonly MenuSection[];
}

/** A file for the parser page: its bytes wait at `/input/<token>` on the page's own origin, to be fetched once. */
export interface ParseJob {
  readonly token: string;
  readonly name: string;
}

export type ParseOutcome =
  | {
      readonly ok: true;
      readonly articles: readonly PackedArticle[];
      readonly failures: readonly ArticleFailure[];
    }
  | { readonly ok: false; readonly error: ErrorData };

/** Requests of the parser page, answered by main. */
export interface ParserRequests {
  /** The page, of the number in its address, has loaded and waits for jobs. */
  'parser.ready': { readonly payload: { readonly page: number }; readonly reply: undefined };
  'parser.done': {
    readonly payload: { readonly token: string; readonly outcome: ParseOutcome };
    readonly reply: undefined;
  };
}

/** Events that main sends to the parser page. */
export interface ParserEvents {
  'parser.parse': ParseJob;
}

export type BackupRequest = keyof BackupRequests;
export type LibraryRequest = keyof LibraryRequests;
export type LibraryEvent = keyof LibraryEvents;
export type ParserRequest = keyof ParserRequests;
export type ParserEvent = keyof ParserEvents;

/** Channel names at run time; `satisfies` makes each list complete. */
export const LIBRARY_REQUESTS = Object.keys({
  'import.chooseFiles': true,
  'import.chooseFolders': true,
  'import.addDropped': true,
  'import.addSample': true,
  'import.pull': true,
  'import.stored': true,
  'import.putBack': true,
  'import.cancel': true,
  'import.resume': true,
  'import.retry': true,
  'import.forget': true,
  'article.parse': true,
  'watch.get': true,
  'watch.choose': true,
  'watch.stop': true,
  'backup.begin': true,
  'backup.beginArchive': true,
  'backup.keep': true,
  'backup.put': true,
  'backup.finish': true,
  'backup.abort': true,
  'backup.list': true,
  'backup.open': true,
  'backup.chooseArchive': true,
  'backup.read': true,
  'backup.close': true,
  'backup.showFolder': true,
  'file.save': true,
  'menu.show': true,
  'page.print': true,
  'page.savePdf': true,
  'link.open': true,
  'link.take': true,
  'window.open': true,
  'window.readyToClose': true,
  'window.stayOpen': true,
} satisfies Record<LibraryRequest, true>) as readonly LibraryRequest[];

export const LIBRARY_EVENTS = Object.keys({
  'import.queued': true,
  'watch.changed': true,
  'link.arrived': true,
  'menu.command': true,
  'window.closing': true,
} satisfies Record<LibraryEvent, true>) as readonly LibraryEvent[];

export const PARSER_REQUESTS = Object.keys({
  'parser.ready': true,
  'parser.done': true,
} satisfies Record<ParserRequest, true>) as readonly ParserRequest[];

export const PARSER_EVENTS = Object.keys({
  'parser.parse': true,
} satisfies Record<ParserEvent, true>) as readonly ParserEvent[];

/** The pages that Lectern opens; each has an origin `app://<host>` of its own. */
export const PAGE_HOSTS = { library: 'lectern', parser: 'parser' } as const;

/** Command-line switch by which main tells the preload which page it serves. */
export const PAGE_ARGUMENT = '--lectern-page=';

/** The part of `window.lectern` for the library window. */
export interface LibraryBridge {
  request<C extends Exclude<LibraryRequest, 'import.addDropped'>>(
    channel: C,
    payload: LibraryRequests[C]['payload'],
  ): Promise<Result<LibraryRequests[C]['reply']>>;
  /** Queues files dropped on the window. Only real `File` objects carry a path, so the page cannot name one. */
  addDroppedFiles(origin: DroppedFiles['origin'], files: readonly unknown[]): Promise<Result<number>>;
  /** Calls `listener` for each event until the returned function is called. */
  on<E extends LibraryEvent>(event: E, listener: (payload: LibraryEvents[E]) => void): () => void;
}

/** The part of `window.lectern` for the parser page. */
export interface ParserBridge {
  request<C extends ParserRequest>(
    channel: C,
    payload: ParserRequests[C]['payload'],
  ): Promise<Result<ParserRequests[C]['reply']>>;
  on<E extends ParserEvent>(event: E, listener: (payload: ParserEvents[E]) => void): () => void;
}
