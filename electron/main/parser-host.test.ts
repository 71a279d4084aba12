import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParseOutcome } from '../../shared/ipc-contract.ts';
import { HiddenPageParser } from './parser-host.ts';

/** The edge: windows that record what is sent to them and end when the test says so. */
const { FakeWindow } = vi.hoisted(() => {
  class FakeWindow {
    static opened: FakeWindow[] = [];
    readonly sent: { token: string; name: string }[] = [];
    readonly listeners = new Map<string, () => void>();
    isGone = false;
    readonly webContents = {
      on: (event: string, listener: () => void) => this.listeners.set(event, listener),
      setWindowOpenHandler: () => undefined,
      send: (_channel: string, job: { token: string; name: string }) => this.sent.push(job),
    };

    constructor() {
      FakeWindow.opened.push(this);
    }

    on = (event: string, listener: () => void) => this.listeners.set(event, listener);
    loadURL = () => Promise.resolve();
    isDestroyed = () => this.isGone;
    destroy = () => {
      this.isGone = true;
    };
  }
  return { FakeWindow };
});

vi.mock('electron', () => ({ BrowserWindow: FakeWindow }));

const BYTES = new Uint8Array([1, 2, 3]);
const ANSWER: ParseOutcome = { ok: false, error: { code: 'no-content', message: 'answered' } };

beforeEach(() => {
  FakeWindow.opened = [];
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

function windowAt(index: number) {
  const window = FakeWindow.opened[index];
  if (window === undefined) throw new Error(`No window ${index} was opened`);
  return window;
}

/** Lets promises settle. */
const turn = () => vi.advanceTimersByTimeAsync(0);

test('a document waits until the page is ready, and its bytes can be taken once', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  const outcome = parser.parse('a.txt', BYTES);
  await turn();
  expect(windowAt(0).sent).toEqual([]);
  parser.ready();
  const job = windowAt(0).sent[0];
  expect(job?.name).toBe('a.txt');
  const token = job?.token ?? '';
  expect(parser.takeInput('another')).toBeNull();
  expect(parser.takeInput(token)).toBe(BYTES);
  expect(parser.takeInput(token)).toBeNull();
  parser.done(token, ANSWER);
  expect(await outcome).toBe(ANSWER);
});

test('what lies beside a document can be read while it is parsed, by its token alone', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  const companions = { read: async (path: string) => (path === 'a.jpg' ? BYTES : null) };
  const outcome = parser.parse('a.html', BYTES, companions);
  const without = parser.parse('b.html', BYTES);
  await turn();
  parser.ready();
  const token = windowAt(0).sent[0]?.token ?? '';
  expect(await parser.readCompanion(token, 'a.jpg')).toBe(BYTES);
  expect(await parser.readCompanion(token, 'b.jpg')).toBeNull();
  expect(await parser.readCompanion('another', 'a.jpg')).toBeNull();
  parser.done(token, ANSWER);
  await outcome;
  expect(await parser.readCompanion(token, 'a.jpg')).toBeNull();
  await turn();
  const nextToken = windowAt(0).sent[1]?.token ?? '';
  expect(nextToken).not.toBe('');
  expect(await parser.readCompanion(nextToken, 'a.jpg')).toBeNull();
  parser.done(nextToken, ANSWER);
  await without;
});

test('documents are parsed one after the other in the same page', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  const first = parser.parse('a.txt', BYTES);
  const second = parser.parse('b.txt', BYTES);
  await turn();
  parser.ready();
  expect(windowAt(0).sent.map((job) => job.name)).toEqual(['a.txt']);
  parser.done(windowAt(0).sent[0]?.token ?? '', ANSWER);
  await first;
  await turn();
  expect(windowAt(0).sent.map((job) => job.name)).toEqual(['a.txt', 'b.txt']);
  parser.done(windowAt(0).sent[1]?.token ?? '', ANSWER);
  await second;
  expect(FakeWindow.opened).toHaveLength(1);
});

test('a document that hangs is given up with its page, and the next one gets a new page', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  const hanging = parser.parse('hangs.html', BYTES);
  const next = parser.parse('b.txt', BYTES);
  await turn();
  parser.ready();
  const lateToken = windowAt(0).sent[0]?.token ?? '';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await hanging).toMatchObject({ ok: false, error: { code: 'parser-timeout' } });
  expect(windowAt(0).isGone).toBe(true);

  expect(windowAt(1).sent).toEqual([]);
  parser.ready();
  parser.done(lateToken, { ok: false, error: { code: 'internal', message: 'too late' } });
  parser.done(windowAt(1).sent[0]?.token ?? '', ANSWER);
  expect(await next).toBe(ANSWER);
});

test.each(['render-process-gone', 'closed'])(
  'a page that ends by “%s” costs only its document',
  async (event) => {
    const parser = new HiddenPageParser('preload.cjs');
    const crashing = parser.parse('crashes.html', BYTES);
    await turn();
    parser.ready();
    windowAt(0).listeners.get(event)?.();
    expect(await crashing).toMatchObject({ ok: false, error: { code: 'parser-crashed' } });
    const next = parser.parse('b.txt', BYTES);
    await turn();
    parser.ready();
    parser.done(windowAt(1).sent[0]?.token ?? '', ANSWER);
    expect(await next).toBe(ANSWER);
  },
);

test('closing ends the document that is being parsed', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  const outcome = parser.parse('a.txt', BYTES);
  await turn();
  parser.close();
  expect(await outcome).toMatchObject({ ok: false, error: { code: 'parser-crashed' } });
  expect(windowAt(0).isGone).toBe(true);
});

test('a page that has parsed many documents makes way for a new one', async () => {
  const parser = new HiddenPageParser('preload.cjs');
  for (let count = 0; count < 301; count += 1) {
    const outcome = parser.parse(`${count}.txt`, BYTES);
    await turn();
    const { sent } = windowAt(FakeWindow.opened.length - 1);
    // A page says so once, when it has loaded.
    if (sent.length === 0) parser.ready();
    parser.done(sent.at(-1)?.token ?? '', ANSWER);
    await outcome;
  }
  expect(FakeWindow.opened.map(({ isGone, sent }) => [isGone, sent.length])).toEqual([
    [true, 300],
    [false, 1],
  ]);
});
