import type { WebContents } from 'electron';
import type {
  BackupRequest,
  BackupRequests,
  LibraryRequest,
  LibraryRequests,
  MenuContent,
  ParserRequest,
  ParserRequests,
} from '../../shared/ipc-contract.ts';
import type { WaitingLink } from './article-links.ts';
import { externalUrl } from './external-links.ts';
import type { FolderWatcher } from './folder-watcher.ts';
import type { ImportJobs } from './import-jobs.ts';
import type { ImportChoice } from './import-sources.ts';
import type { Handlers } from './ipc-server.ts';
import type { ParserHost } from './parser-host.ts';
import type { ParserPool } from './parser-pool.ts';

/** What the library's requests act on. */
export interface LibraryActions {
  readonly backups: Handlers<BackupRequests, BackupRequest>;
  readonly jobs: ImportJobs;
  readonly parser: ParserHost;
  readonly watcher: FolderWatcher;
  readonly choose: (sender: WebContents, what: ImportChoice) => Promise<readonly string[]>;
  readonly links: WaitingLink;
  readonly samplePath: string;
  readonly showMenu: (content: MenuContent, sender: WebContents) => void;
  readonly saveFile: (
    sender: WebContents,
    suggestedName: string,
    bytes: Uint8Array,
  ) => Promise<string | null>;
  readonly print: (sender: WebContents) => Promise<boolean>;
  readonly savePdf: (sender: WebContents, suggestedName: string) => Promise<string | null>;
  readonly openExternal: (url: string) => Promise<void>;
  readonly openWindow: (hash: string) => void;
  readonly readyToClose: (sender: WebContents) => void;
  readonly stayOpen: (sender: WebContents) => void;
}

export function libraryHandlers(actions: LibraryActions): Handlers<LibraryRequests, LibraryRequest> {
  const { jobs, parser, watcher } = actions;
  return {
    ...actions.backups,
    'import.chooseFiles': async (_nothing, sender) =>
      jobs.addPaths(await actions.choose(sender, 'files'), 'chosen'),
    'import.chooseFolders': async (_nothing, sender) =>
      jobs.addPaths(await actions.choose(sender, 'folders'), 'chosen'),
    'import.addDropped': (dropped) => jobs.addDropped(dropped),
    'import.addSample': () => jobs.addSample(actions.samplePath),
    'import.pull': ({ max }, { id }) => jobs.pull(max, id),
    'import.stored': async (files) => {
      await jobs.stored(files);
    },
    'import.putBack': () => jobs.putBack(),
    'import.cancel': ({ batchId }) => jobs.cancel(batchId),
    'import.resume': ({ batchId }) => jobs.resume(batchId),
    'import.retry': (files) => jobs.retry(files),
    'import.forget': async ({ batchId }) => {
      await jobs.forget(batchId);
    },
    'article.parse': ({ name, bytes }) => parser.parse(name, bytes),
    'watch.get': () => watcher.folder,
    'watch.choose': async (_nothing, sender) => {
      const [path] = await actions.choose(sender, 'watchedFolder');
      return path === undefined ? watcher.folder : watcher.watch(path);
    },
    'watch.stop': async () => {
      await watcher.stop();
    },
    'menu.show': (content, sender) => actions.showMenu(content, sender),
    'file.save': ({ suggestedName, bytes }, sender) => actions.saveFile(sender, suggestedName, bytes),
    'page.print': (_nothing, sender) => actions.print(sender),
    'page.savePdf': ({ suggestedName }, sender) => actions.savePdf(sender, suggestedName),
    'link.open': async ({ url }) => {
      await actions.openExternal(externalUrl(url));
    },
    'link.take': () => actions.links.take(),
    'window.open': ({ hash }) => actions.openWindow(hash),
    'window.readyToClose': (_nothing, sender) => {
      // After the reply: a window that is gone cannot receive it.
      setImmediate(() => actions.readyToClose(sender));
    },
    'window.stayOpen': (_nothing, sender) => actions.stayOpen(sender),
  };
}

export function parserHandlers(parser: ParserPool): Handlers<ParserRequests, ParserRequest> {
  return {
    'parser.ready': ({ page }) => parser.ready(page),
    'parser.done': ({ token, outcome }) => parser.done(token, outcome),
  };
}
