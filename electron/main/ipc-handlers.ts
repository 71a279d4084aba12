import type {
  LibraryRequest,
  LibraryRequests,
  ParserRequest,
  ParserRequests,
} from '../../shared/ipc-contract.ts';
import { externalUrl } from './external-links.ts';
import type { ImportJobs } from './import-jobs.ts';
import type { Handlers } from './ipc-server.ts';
import type { HiddenPageParser } from './parser-host.ts';

/** What the library's requests act on. */
export interface LibraryActions {
  readonly jobs: ImportJobs;
  readonly chooseFiles: () => Promise<readonly string[]>;
  readonly notifyQueued: (count: number) => void;
  readonly samplePath: string;
  readonly openExternal: (url: string) => Promise<void>;
  readonly readyToClose: () => void;
  readonly stayOpen: () => void;
}

export function libraryHandlers(actions: LibraryActions): Handlers<LibraryRequests, LibraryRequest> {
  const { jobs } = actions;
  const queued = (count: number): number => {
    if (count > 0) actions.notifyQueued(count);
    return count;
  };
  return {
    'import.choose': async () => queued(jobs.addPaths(await actions.chooseFiles())),
    'import.addDropped': ({ paths, files }) => queued(jobs.addPaths(paths) + jobs.addBytes(files)),
    'import.addSample': () => queued(jobs.addSample(actions.samplePath)),
    'import.pull': ({ max }) => jobs.pull(max),
    'import.cancel': () => jobs.cancel(),
    'link.open': async ({ url }) => {
      await actions.openExternal(externalUrl(url));
    },
    'window.readyToClose': () => {
      // After the reply: a window that is gone cannot receive it.
      setImmediate(actions.readyToClose);
    },
    'window.stayOpen': () => actions.stayOpen(),
  };
}

export function parserHandlers(parser: HiddenPageParser): Handlers<ParserRequests, ParserRequest> {
  return {
    'parser.ready': () => parser.ready(),
    'parser.done': ({ token, outcome }) => parser.done(token, outcome),
  };
}
