import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { ControlReply, ControlRequest } from './control.ts';
import type { ForeignRequest } from './interception.ts';
import { killTree } from './process-tree.ts';

/** A function that runs in the app's main process with the module `electron`; its source text travels. */
export type MainFunction<A, R> = (electron: typeof Electron, arg: A) => R | Promise<R>;

export interface HostStart {
  /** Folder of the app, or an .asar file. */
  readonly app: string;
  readonly args: readonly string[];
  /** Without a window on the screen, whatever the display. Default true. */
  readonly headless?: boolean;
  /** The app is asked before a person closes a window; a second debugger would answer for it. Default false. */
  readonly guardsClosing?: boolean;
}

const HOST = join(import.meta.dirname, 'main.ts');
const POLL_MS = 25;

/** The host as a child process that a test drives. */
export class HostProcess {
  /** Resolves with the exit code when the process has ended; null when it was killed. */
  readonly exited: Promise<number | null>;
  /** What it has written to stdout and stderr. */
  output = '';
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: ControlReply) => void>();
  #lastId = 0;

  constructor({ app, args, headless = true, guardsClosing = false }: HostStart) {
    const options = [...(headless ? ['--headless'] : []), ...(guardsClosing ? ['--guard-closing'] : [])];
    this.#child = spawn(process.execPath, [HOST, ...options, app, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#hear(text));
    this.#child.on('message', (reply) => this.#settle(reply as ControlReply));
    this.exited = new Promise((resolve) => this.#child.once('close', resolve));
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Runs `callee` in the main process; `arg` and the result are structured-cloned. */
  evaluate<A, R>(callee: MainFunction<A, R>, arg?: A): Promise<R> {
    return this.#ask({ kind: 'evaluate', source: callee.toString(), arg }) as Promise<R>;
  }

  /** Address for `chromium.connectOverCDP`, once Chromium has started. */
  async endpoint(): Promise<string> {
    for (;;) {
      const endpoint = (await this.#ask({ kind: 'endpoint' })) as string | null;
      if (endpoint !== null) return endpoint;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Requests that were not for the app itself. */
  async foreignRequests(): Promise<readonly ForeignRequest[]> {
    return (await this.#ask({ kind: 'foreignRequests' })) as readonly ForeignRequest[];
  }

  /** Errors of the pages' consoles and scripts. */
  async pageErrors(): Promise<readonly string[]> {
    return (await this.#ask({ kind: 'pageErrors' })) as readonly string[];
  }

  /** Drops files on the middle of the visible window. */
  async dropFiles(paths: readonly string[]): Promise<void> {
    await this.#ask({ kind: 'dropFiles', paths });
  }

  /** Closes the visible window as a person does with the mouse. */
  async closeByHand(): Promise<void> {
    await this.#ask({ kind: 'closeByHand' });
  }

  /** Kills the host and its browser; resolves when the host has ended. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) killTree(this.pid);
    await this.exited;
  }

  #ask(request: ControlRequest): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        if (reply.ok) resolve(reply.value);
        else reject(new Error(reply.message));
      });
      void this.exited.then(() => reject(new Error(`the host has ended:\n${this.output}`)));
      this.#child.send({ id, ...request }, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  #settle(reply: ControlReply): void {
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
  }

  #hear(text: string): void {
    this.output += text;
    if (process.env.LECTERN_HOST_OUTPUT !== undefined) process.stderr.write(text);
  }
}
