/**
 * The single source of truth of IPC. Main's handlers (`electron/main/ipc-handlers.ts`), the preload's API and the
 * run-time allow-list are derived from the interfaces and channel lists below: a missing or misspelt channel does not
 * compile.
 */
import type { ParsedArticle } from './article.ts';
import type { ErrorData } from './errors.ts';
import type { Result } from './result.ts';

/** A file that was handed over without a path (a drop from a browser, say). */
export interface DroppedBytes {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null when they were not read: the file is too large, or could not be read (a folder, say). */
  readonly bytes: Uint8Array | null;
}

/** What was dropped on the window: paths that the preload read from the operating system's own file objects, or bytes. */
export interface DroppedFiles {
  readonly paths: readonly string[];
  readonly files: readonly DroppedBytes[];
}

/** Where an imported file came from. */
export interface ImportSource {
  /** File name without folders. */
  readonly name: string;
  /** Absolute path, or null for bytes without a path. */
  readonly path: string | null;
  readonly sizeBytes: number;
}

/** One file of the import queue after its turn: parsed with its original bytes, or refused with a reason. */
export type ImportItem =
  | {
      readonly ok: true;
      readonly source: ImportSource;
      readonly bytes: Uint8Array;
      /** One, except for a file of notes. */
      readonly articles: readonly ParsedArticle[];
    }
  | { readonly ok: false; readonly source: ImportSource; readonly error: ErrorData };

export interface ImportBatch {
  readonly items: readonly ImportItem[];
  /** Files still waiting in main's queue. */
  readonly remaining: number;
}

/** Requests of the library window, answered by main. */
export interface LibraryRequests {
  /** Opens the system's file dialog; queues what was chosen and answers how many files that were (0 when cancelled). */
  'import.choose': { readonly payload: undefined; readonly reply: number };
  /** Queues dropped files; answers how many. */
  'import.addDropped': { readonly payload: DroppedFiles; readonly reply: number };
  /** Queues the sample article that ships with the app. */
  'import.addSample': { readonly payload: undefined; readonly reply: number };
  /** Parses up to `max` queued files. The puller sets the pace; an empty batch means that nothing is waiting. */
  'import.pull': { readonly payload: { readonly max: number }; readonly reply: ImportBatch };
  /** Drops everything that still waits; answers how many files that were. */
  'import.cancel': { readonly payload: undefined; readonly reply: number };
  /** Opens an http, https or mailto address in the system's browser. */
  'link.open': { readonly payload: { readonly url: string }; readonly reply: undefined };
  /** Answers `window.closing`: everything typed is stored, the window may close. */
  'window.readyToClose': { readonly payload: undefined; readonly reply: undefined };
  /** Answers `window.closing`: something typed could not be stored, the window must stay. */
  'window.stayOpen': { readonly payload: undefined; readonly reply: undefined };
}

/** Events that main sends to the library window. */
export interface LibraryEvents {
  /** Files wait in the import queue. */
  'import.queued': { readonly count: number };
  /** A menu item was chosen. */
  'menu.command': { readonly command: MenuCommand };
  /** The person closes the window: store what is typed, then call `window.readyToClose`, or `window.stayOpen`. */
  'window.closing': Record<string, never>;
}

/** Commands that the application menu offers; the window carries them out. */
export const MENU_COMMANDS = ['import', 'search', 'undo', 'redo'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** A file for the parser page: its bytes wait at `/input/<token>` on the page's own origin, to be fetched once. */
export interface ParseJob {
  readonly token: string;
  readonly name: string;
}

export type ParseOutcome =
  | { readonly ok: true; readonly articles: readonly ParsedArticle[] }
  | { readonly ok: false; readonly error: ErrorData };

/** Requests of the parser page, answered by main. */
export interface ParserRequests {
  /** The page has loaded and waits for jobs. */
  'parser.ready': { readonly payload: undefined; readonly reply: undefined };
  'parser.done': {
    readonly payload: { readonly token: string; readonly outcome: ParseOutcome };
    readonly reply: undefined;
  };
}

/** Events that main sends to the parser page. */
export interface ParserEvents {
  'parser.parse': ParseJob;
}

export type LibraryRequest = keyof LibraryRequests;
export type LibraryEvent = keyof LibraryEvents;
export type ParserRequest = keyof ParserRequests;
export type ParserEvent = keyof ParserEvents;

/** Channel names at run time; `satisfies` makes each list complete. */
export const LIBRARY_REQUESTS = Object.keys({
  'import.choose': true,
  'import.addDropped': true,
  'import.addSample': true,
  'import.pull': true,
  'import.cancel': true,
  'link.open': true,
  'window.readyToClose': true,
  'window.stayOpen': true,
} satisfies Record<LibraryRequest, true>) as readonly LibraryRequest[];

export const LIBRARY_EVENTS = Object.keys({
  'import.queued': true,
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
  addDroppedFiles(files: readonly unknown[]): Promise<Result<number>>;
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
