import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { LecternError } from '../../shared/errors.ts';
import {
  LIBRARY_REQUESTS,
  type LibraryRequest,
  type LibraryRequests,
  PARSER_REQUESTS,
} from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import { BackupDesks } from './backup/backup-desks.ts';
import { BackupFolder } from './backup/backup-folder.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { libraryPayloads, parserPayloads } from './ipc-payloads.ts';
import { type Handlers, serveRequests } from './ipc-server.ts';

type Invoke = (channel: string, payload: unknown, senderUrl?: string) => Promise<Result<unknown>>;

/** The library's requests over handlers that record what reaches them. */
function serveLibrary(openLink: (url: string) => void = () => undefined): {
  invoke: Invoke;
  channels: string[];
} {
  const listeners = new Map<
    string,
    (event: IpcMainInvokeEvent, payload: unknown) => Promise<Result<unknown>>
  >();
  const handle = (channel: string, listener: (event: IpcMainInvokeEvent, ...rest: never[]) => unknown) => {
    listeners.set(channel, listener as never);
  };
  const handlers: Handlers<LibraryRequests, LibraryRequest> = {
    ...backupHandlers(new BackupDesks(new BackupFolder('none')), {} as never),
    'import.chooseFiles': () => 1,
    'import.addDropped': ({ paths, files }) => paths.length + files.length,
    'import.addSample': () => 1,
    'import.pull': () => {
      throw new LecternError('parse-failed', 'no');
    },
    'import.chooseFolders': () => 1,
    'import.stored': () => undefined,
    'import.putBack': () => undefined,
    'import.resume': () => 0,
    'import.retry': () => 0,
    'import.forget': () => undefined,
    'article.parse': () => ({ ok: true, articles: [], failures: [] }),
    'watch.get': () => null,
    'watch.choose': () => null,
    'watch.stop': () => undefined,
    'import.cancel': () => {
      throw new TypeError('surprise');
    },
    'file.save': ({ bytes }) => String(bytes.length),
    'page.print': () => true,
    'page.savePdf': ({ suggestedName }) => suggestedName,
    'link.open': ({ url }) => openLink(url),
    'link.take': () => null,
    'window.open': () => undefined,
    'window.readyToClose': () => undefined,
    'menu.show': () => undefined,
    'window.stayOpen': () => undefined,
  };
  serveRequests({ handle }, 'library', libraryPayloads, handlers);
  const invoke: Invoke = async (channel, payload, senderUrl = 'app://lectern/') => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`No handler for ${channel}`);
    return listener({ senderFrame: { url: senderUrl } } as IpcMainInvokeEvent, payload);
  };
  return { invoke, channels: [...listeners.keys()] };
}

test('exactly the channels of the contract are served', () => {
  expect(serveLibrary().channels.sort()).toEqual([...LIBRARY_REQUESTS].sort());
  expect(Object.keys(parserPayloads).sort()).toEqual([...PARSER_REQUESTS].sort());
});

test('a reply is wrapped, bytes included', async () => {
  const files = [
    { name: 'a.txt', sizeBytes: 1, bytes: new Uint8Array([1]) },
    { name: 'b.txt', sizeBytes: 1e9, bytes: null },
  ];
  const reply = await serveLibrary().invoke('import.addDropped', { origin: 'dropped', paths: ['/a'], files });
  expect(reply).toEqual({ ok: true, value: 3 });
});

test.each(['app://parser/', 'https://example.org/', 'app://lectern.example.org/', ''])(
  'a request from %j is refused before its handler runs',
  async (senderUrl) => {
    const opened: string[] = [];
    const { invoke } = serveLibrary((url) => opened.push(url));
    const reply = await invoke('link.open', { url: 'https://example.org/' }, senderUrl);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(opened).toEqual([]);
  },
);

test.each([
  ['import.pull', { max: 0 }],
  ['import.pull', { max: 1e9 }],
  ['import.pull', undefined],
  ['link.open', { url: 7 }],
  ['import.cancel', { batchId: '../../etc/passwd' }],
  [
    'import.addDropped',
    { origin: 'dropped', paths: ['/a'], files: [{ name: 'a', sizeBytes: 9, bytes: 'not bytes' }] },
  ],
])('%s refuses the payload %j', async (channel, payload) => {
  expect(await serveLibrary().invoke(channel, payload)).toMatchObject({
    ok: false,
    error: { code: 'invalid-payload' },
  });
});

test('errors come back as data, with their code or as internal', async () => {
  const { invoke } = serveLibrary();
  expect(await invoke('import.pull', { max: 1 })).toEqual({
    ok: false,
    error: { code: 'parse-failed', message: 'no' },
  });
  expect(await invoke('import.cancel', { batchId: '8f6f3f0a-6a0c-4b0e-9a53-0d3d3f1d1c11' })).toEqual({
    ok: false,
    error: { code: 'internal', message: 'surprise' },
  });
});

test.each(['', '../a.md', 'a/b.md', 'a\\b.md', 'a\0.md'])(
  'a file is never called %j',
  async (suggestedName) => {
    const { invoke } = serveLibrary();
    const reply = await invoke('page.savePdf', { suggestedName });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-payload' } });
  },
);
