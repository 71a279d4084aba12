import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { EngineRequest } from './engine-process.ts';
import type { SpeedEngineName } from './speed-engine.ts';

/** MiniSearch needs gigabytes for 50,000 articles. */
const HEAP_MB = 8_000;

/** An engine in a process of its own. */
export class EngineClient {
  readonly #child: ChildProcess;

  /** @param folder where the engine keeps what it stores; two processes of one engine may share it one after the other */
  constructor(name: SpeedEngineName, folder: string) {
    this.#child = fork(join(import.meta.dirname, 'engine-process.ts'), [name, folder], {
      execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    });
  }

  /** The answer to one request; one is asked at a time. */
  ask(request: EngineRequest): Promise<number> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error(`The engine ended while it was to ${request.kind}`));
      this.#child.once('exit', onExit);
      this.#child.once('message', (value) => {
        this.#child.off('exit', onExit);
        resolve(Number(value));
      });
      this.#child.send(request, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  /** Ends the process, if it has not ended by itself. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill();
    await ended;
  }
}
