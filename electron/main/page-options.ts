import type { WebPreferences } from 'electron';
import { PAGE_ARGUMENT, type PAGE_HOSTS } from '../../shared/ipc-contract.ts';

export type Page = keyof typeof PAGE_HOSTS;

/** The same sandbox for every page; the argument tells the preload which API to offer. */
export function pagePreferences(page: Page, preloadPath: string): WebPreferences {
  return {
    preload: preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    // Its dictionaries would come from the network.
    spellcheck: false,
    additionalArguments: [`${PAGE_ARGUMENT}${page}`],
  };
}
