/** The library window's side of the bridge; the only user of `window.lectern` there. */
import { LecternError } from '../../shared/errors.ts';
import type { ImportBatch, LibraryBridge, LibraryEvent, LibraryEvents } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';

declare global {
  interface Window {
    readonly lectern: LibraryBridge;
  }
}

/** What the window asks of main. Every call rejects with a `LecternError` when main refuses or fails. */
export interface Platform {
  /** Opens the file dialog; answers how many files were queued. */
  chooseFiles(): Promise<number>;
  addDroppedFiles(files: readonly File[]): Promise<number>;
  addSample(): Promise<number>;
  pullImports(max: number): Promise<ImportBatch>;
  cancelImports(): Promise<number>;
  openLink(url: string): Promise<void>;
  readyToClose(): Promise<void>;
  stayOpen(): Promise<void>;
  /** Calls `listener` for each event until the returned function is called. */
  on<E extends LibraryEvent>(event: E, listener: (payload: LibraryEvents[E]) => void): () => void;
}

/** The platform behind the real preload. */
export function createPlatform(bridge: LibraryBridge = window.lectern): Platform {
  return {
    chooseFiles: () => unwrap(bridge.request('import.choose', undefined)),
    addDroppedFiles: (files) => unwrap(bridge.addDroppedFiles(files)),
    addSample: () => unwrap(bridge.request('import.addSample', undefined)),
    pullImports: (max) => unwrap(bridge.request('import.pull', { max })),
    cancelImports: () => unwrap(bridge.request('import.cancel', undefined)),
    openLink: (url) => unwrap(bridge.request('link.open', { url })),
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
