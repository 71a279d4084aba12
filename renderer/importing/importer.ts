import type { DroppedFiles } from '../../shared/importing.ts';
import { Listeners } from '../../shared/listeners.ts';
import type { ImportBatchRow } from '../db/import-rows.ts';
import type { ImportQueue, ImportState } from './import-queue.ts';

const NAME = 'lectern-importing';

/** Where the import stands, and what a person does about it, in whichever window. */
type Message =
  | { readonly kind: 'state'; readonly state: ImportState }
  | { readonly kind: 'ended'; readonly batch: ImportBatchRow }
  | { readonly kind: 'hello' | 'pause' | 'resume' | 'cancel' }
  | { readonly kind: 'continued'; readonly batchId: string };

const IDLE: ImportState = { progress: null, isPaused: false, interruption: null };

/**
 * The import as every window shows and steers it. One of the windows does the work, the holder of a Web Lock; when it
 * closes, another takes over. The others hear from it over a channel, and tell it what a person wants.
 */
export class Importer {
  readonly #queue: ImportQueue;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Listeners();
  readonly #endListeners = new Listeners<readonly [batch: ImportBatchRow]>();
  #isWorking = false;
  #state: ImportState = IDLE;

  constructor(queue: ImportQueue) {
    this.#queue = queue;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
  }

  /** Takes part from now on; does the work as soon as no other window does. */
  start(): void {
    this.#tell({ kind: 'hello' });
    navigator.locks.request(NAME, () => this.#work()).catch(reportError);
  }

  getState = (): ImportState => this.#state;

  readonly subscribe = this.#listeners.add;

  /** Calls `listener` with the report of each batch that ends, until the returned function is called. */
  readonly onEnd = this.#endListeners.add;

  /** Asks the person for files; answers how many were chosen. */
  chooseFiles = (): Promise<number> => this.#queue.chooseFiles();
  chooseFolders = (): Promise<number> => this.#queue.chooseFolders();
  addFiles = (origin: DroppedFiles['origin'], files: readonly File[]): Promise<number> =>
    this.#queue.addFiles(origin, files);
  addSample = (): Promise<number> => this.#queue.addSample();
  /** Tries files again; answers whether their list is still there. */
  retry: ImportQueue['retry'] = (files) => this.#queue.retry(files);
  /** Deletes a batch's report and main's list. */
  forget: ImportQueue['forget'] = (batchId) => this.#queue.forget(batchId);

  /** Rests until `resume`, also after a restart. */
  async pause(): Promise<void> {
    if (this.#isWorking) await this.#queue.pause();
    else this.#tell({ kind: 'pause' });
  }

  /** Goes on after a pause, or after what stopped the import was mended. */
  async resume(): Promise<void> {
    if (this.#isWorking) await this.#queue.resume();
    else this.#tell({ kind: 'resume' });
  }

  /** Leaves out the rest of the batch under way; what is stored stays. */
  async cancel(): Promise<void> {
    if (this.#isWorking) await this.#queue.cancel();
    else this.#tell({ kind: 'cancel' });
  }

  /** Takes up a batch that was cancelled; answers whether its list is still there. */
  async continueBatch(batchId: string): Promise<boolean> {
    if (!this.#isWorking) this.#tell({ kind: 'continued', batchId });
    return this.#queue.continueBatch(batchId);
  }

  /** Works, and keeps the lock, for as long as the window lives. */
  async #work(): Promise<never> {
    this.#isWorking = true;
    this.#queue.subscribe(() => {
      const state = this.#queue.getState();
      this.#show(state);
      this.#tell({ kind: 'state', state });
    });
    this.#queue.onEnd((batch) => {
      this.#ended(batch);
      this.#tell({ kind: 'ended', batch });
    });
    await this.#queue.start();
    return new Promise<never>(() => undefined);
  }

  #hear(message: Message): void {
    if (this.#isWorking) this.#obey(message);
    else if (message.kind === 'state') this.#show(message.state);
    else if (message.kind === 'ended') this.#ended(message.batch);
  }

  #obey(message: Message): void {
    switch (message.kind) {
      case 'hello':
        this.#tell({ kind: 'state', state: this.#state });
        break;
      case 'pause':
        void this.#queue.pause();
        break;
      case 'resume':
        void this.#queue.resume();
        break;
      case 'cancel':
        void this.#queue.cancel();
        break;
      case 'continued':
        this.#queue.forgetCancel(message.batchId);
        break;
      default: // from a window that worked before this one
        break;
    }
  }

  #show(state: ImportState): void {
    this.#state = state;
    this.#listeners.tell();
  }

  #ended(batch: ImportBatchRow): void {
    this.#endListeners.tell(batch);
  }

  #tell(message: Message): void {
    this.#channel.postMessage(message);
  }
}
