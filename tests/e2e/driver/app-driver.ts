import type { Page } from '@playwright/test';
import type * as Electron from 'electron';

/** A function that runs in Lectern's main process; it is sent as text, so it uses nothing outside itself. */
export type MainFunction<A, R> = (electron: typeof Electron, arg: A) => R | Promise<R>;

export interface AppStart {
  /** Folder of the app, or an .asar file. */
  readonly app: string;
  readonly args: readonly string[];
}

/** One running Lectern, in Electron or in the Chromium host. */
export interface AppDriver {
  /** The library window. */
  readonly window: Page;
  /** Resolves when the main process has ended. */
  readonly exited: Promise<unknown>;
  evaluate<A, R>(callee: MainFunction<A, R>, arg: A): Promise<R>;
  /** Drops files on the middle of the window, as a file manager does. */
  dropFiles(paths: readonly string[]): Promise<void>;
  /** Addresses outside the app that a page or the session asked for. */
  foreignRequests(): Promise<readonly string[]>;
  /** Errors of the pages' consoles and scripts. */
  pageErrors(): Promise<readonly string[]>;
  /** SIGKILL for the main process and all that it started. */
  kill(): Promise<void>;
  /** Frees what the driver holds after the app has ended. */
  dispose(): Promise<void>;
}
