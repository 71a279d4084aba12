import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParseOutcome } from '../../shared/ipc-contract.ts';
import { ParserPool, poolSize } from './parser-pool.ts';

/** The edge: windows that record what is sent to them. */
const { FakeWindow } = vi.hoisted(() => {
  class FakeWindow {
    static opened: FakeWindow[] = [];
    readonly sent: { token: string; name: string }[] = [];
    isGone = false;
    readonly webContents = {
      on: () => undefined,
      setWindowOpenHandler: () => undefined,
      send: (_channel: string, job: { token: string; name: string }) => this.sent.push(job),
    };

    constructor() {
      FakeWindow.opened.push(this);
    }

    on = () => undefined;
    loadURL = () => Promise.resolve();
    isDestroyed = () => this.isGone;
    destroy = () => {
      this.isGone = true;
    };
  }
  return { FakeWindow };
});

vi.mock('electron', () => ({ BrowserWindow: FakeWindow }));

const ANSWER: ParseOutcome = { ok: false, error: { code: 'no-content', message: 'answered' } };

beforeEach(() => {
  FakeWindow.opened = [];
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

const turn = () => vi.advanceTimersByTimeAsync(0);
const sentNames = () => FakeWindow.opened.map(({ sent }) => sent.map(({ name }) => name));

test('documents are parsed on two pages at a time, each page one after the other', async () => {
  const pool = new ParserPool('preload.cjs', 2);
  const outcomes = ['a', 'b', 'c'].map((name) => pool.parse(name, new Uint8Array([name.charCodeAt(0)])));
  await turn();
  pool.ready(0);
  pool.ready(1);
  expect(sentNames()).toEqual([['a'], ['b']]);
  const token = FakeWindow.opened[1]?.sent[0]?.token ?? '';
  expect(pool.takeInput(token)).toEqual(new Uint8Array([98]));
  expect(pool.takeInput(token)).toBeNull();
  for (const { sent } of FakeWindow.opened) pool.done(sent[0]?.token ?? '', ANSWER);
  await Promise.all(outcomes.slice(0, 2));
  await turn();
  expect(sentNames()).toEqual([['a', 'c'], ['b']]);
});

test('a picture beside a document is read by the page that parses it alone', async () => {
  const pool = new ParserPool('preload.cjs', 2);
  const read = (letter: number) => ({ read: async () => new Uint8Array([letter]) });
  void pool.parse('a', new Uint8Array(1), read(1));
  void pool.parse('b', new Uint8Array(1), read(2));
  await turn();
  pool.ready(0);
  pool.ready(1);
  const token = FakeWindow.opened[1]?.sent[0]?.token ?? '';
  expect(await pool.readCompanion(token, 'x.png')).toEqual(new Uint8Array([2]));
  expect(await pool.readCompanion('other', 'x.png')).toBeNull();
});

test('pages that have nothing to do for a minute are closed, and opened again when a document comes', async () => {
  const pool = new ParserPool('preload.cjs', 2);
  const outcome = pool.parse('a', new Uint8Array(1));
  await turn();
  pool.ready(0);
  pool.done(FakeWindow.opened[0]?.sent[0]?.token ?? '', ANSWER);
  await outcome;
  await vi.advanceTimersByTimeAsync(59_000);
  expect(FakeWindow.opened[0]?.isGone).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(FakeWindow.opened[0]?.isGone).toBe(true);
  void pool.parse('b', new Uint8Array(1));
  await turn();
  expect(FakeWindow.opened).toHaveLength(2);
});

test('the pool leaves a processor to the window, and is never a single page', () => {
  expect([1, 2, 4, 16].map(poolSize)).toEqual([2, 2, 3, 4]);
});
