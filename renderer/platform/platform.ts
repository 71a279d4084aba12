/** The library window's side of the bridge; the only user of `window.lectern` there. */
import { LecternError } from '../../shared/errors.ts';
import type { BatchFiles, DroppedFiles, ImportPull } from '../../shared/importing.ts';
import type {
  ArticleLink,
  BackupRequest,
  BackupRequests,
  LibraryBridge,
  LibraryEvent,
  LibraryEvents,
  MenuContent,
  ParseOutcome,
  WatchedFolder,
} from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';

declare global {
  interface Window {
    readonly lectern: LibraryBridge;
  }
}

/** What the window asks of main. Every call rejects with a `LecternError` when main refuses or fails. */
export interface Platform {
  /** Opens the system's dialog; answers how many files or folders were chosen. */
  chooseFiles(): Promise<number>;
  chooseFolders(): Promise<number>;
  addFiles(origin: DroppedFiles['origin'], files: readonly File[]): Promise<number>;
  addSample(): Promise<number>;
  pullImports(max: number): Promise<ImportPull | null>;
  reportStored(files: BatchFiles): Promise<void>;
  putBackImports(): Promise<void>;
  cancelImport(batchId: string): Promise<number>;
  resumeImport(batchId: string): Promise<number>;
  retryImports(files: BatchFiles): Promise<number>;
  forgetImport(batchId: string): Promise<void>;
  /** Parses a file that the library keeps; nothing is imported. */
  parseFile(name: string, bytes: Uint8Array): Promise<ParseOutcome>;
  getWatchedFolder(): Promise<WatchedFolder | null>;
  chooseWatchedFolder(): Promise<WatchedFolder | null>;
  stopWatching(): Promise<void>;
  /** Asks where a file is to go; answers its path, or null when the person cancels. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null>;
  /** Shows the window's commands in the application menu. */
  showMenu(content: MenuContent): Promise<void>;
  /** Opens the print dialog for what the window shows; answers whether it was printed. */
  print(): Promise<boolean>;
  savePdf(suggestedName: string): Promise<string | null>;
  /** Requests about backups, by their channel. */
  backup<C extends BackupRequest>(
    channel: C,
    payload: BackupRequests[C]['payload'],
  ): Promise<BackupRequests[C]['reply']>;
  openLink(url: string): Promise<void>;
  /** The link that another program opened Lectern with, once. */
  takeLink(): Promise<ArticleLink | null>;
  /** Opens one more window at an address within the library (`#/article/…`). */
  openWindow(hash: string): Promise<void>;
  readyToClose(): Promise<void>;
  stayOpen(): Promise<void>;
  /** Calls `listener` for each event until the returned function is called. */
  on<E extends LibraryEvent>(event: E, listener: (payload: LibraryEvents[E]) => void): () => void;
}

/** The platform behind the real preload. */
export function createPlatform(bridge: LibraryBridge = window.lectern): Platform {
  return {
    chooseFiles: () => unwrap(bridge.request('import.chooseFiles', undefined)),
    chooseFolders: () => unwrap(bridge.request('import.chooseFolders', undefined)),
    addFiles: (origin, files) => unwrap(bridge.addDroppedFiles(origin, files)),
    addSample: () => unwrap(bridge.request('import.addSample', undefined)),
    pullImports: (max) => unwrap(bridge.request('import.pull', { max })),
    reportStored: (files) => unwrap(bridge.request('import.stored', files)),
    putBackImports: () => unwrap(bridge.request('import.putBack', undefined)),
    cancelImport: (batchId) => unwrap(bridge.request('import.cancel', { batchId })),
    resumeImport: (batchId) => unwrap(bridge.request('import.resume', { batchId })),
    retryImports: (files) => unwrap(bridge.request('import.retry', files)),
    forgetImport: (batchId) => unwrap(bridge.request('import.forget', { batchId })),
    parseFile: (name, bytes) => unwrap(bridge.request('article.parse', { name, bytes })),
    getWatchedFolder: () => unwrap(bridge.request('watch.get', undefined)),
    chooseWatchedFolder: () => unwrap(bridge.request('watch.choose', undefined)),
    stopWatching: () => unwrap(bridge.request('watch.stop', undefined)),
    saveFile: (suggestedName, bytes) => unwrap(bridge.request('file.save', { suggestedName, bytes })),
    showMenu: (content) => unwrap(bridge.request('menu.show', content)),
    print: () => unwrap(bridge.request('page.print', undefined)),
    savePdf: (suggestedName) => unwrap(bridge.request('page.savePdf', { suggestedName })),
    backup: (channel, payload) => unwrap(bridge.request(channel, payload)),
    openWindow: (hash) => unwrap(bridge.request('window.open', { hash })),
    openLink: (url) => unwrap(bridge.request('link.open', { url })),
    takeLink: () => unwrap(bridge.request('link.take', undefined)),
    readyToClose: () => unwrap(bridge.request('window.readyToClose', undefined)),
    stayOpen: () => unwrap(bridge.request('window.stayOpen', undefined)),
    on: (event, listener) => bridge.on(event, listener),
  };
}

async function unwrap<T>(reply: Promise<Result<T>>): Promise<T> {
  const result = await reply;
  if (result.ok) return result.value;
  throw new LecternError(result.error.code, result.error.message);
}
