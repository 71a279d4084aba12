/** The window's way to the anchoring worker. */
import { LecternError } from '../../shared/errors.ts';
import type { AnchoringReply, AnchoringTask, AnchoringTasks } from './protocol.ts';

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: LecternError) => void;
}

/** Looks for passages off the main thread. The worker starts with the first request, and anew after a crash. */
export class AnchoringClient {
  readonly #createWorker: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(createWorker: () => Worker = createAnchoringWorker) {
    this.#createWorker = createWorker;
  }

  /** @throws LecternError when the worker fails or crashes */
  request<K extends AnchoringTask>(
    task: K,
    request: AnchoringTasks[K]['request'],
  ): Promise<AnchoringTasks[K]['reply']> {
    this.#lastId += 1;
    const id = this.#lastId;
    const worker = this.#worker ?? this.#start();
    return new Promise((resolve, reject) => {
      // The reply to a task has that task's type.
      this.#waiting.set(id, { resolve: resolve as (reply: unknown) => void, reject });
      worker.postMessage({ id, task, request });
    });
  }

  #start(): Worker {
    const worker = this.#createWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<AnchoringReply>) => this.#receive(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      this.#worker = null;
      const error = new LecternError('internal', `The anchoring worker crashed: ${event.message}`);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }

  #receive(reply: AnchoringReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.reply);
    else waiting?.reject(new LecternError(reply.error.code, reply.error.message));
  }
}

function createAnchoringWorker(): Worker {
  return new Worker(new URL('./anchoring-worker.ts', import.meta.url), { type: 'module' });
}
