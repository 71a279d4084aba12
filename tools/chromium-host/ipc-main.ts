import { onlyKnown } from './only-known.ts';

export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
}

export interface InvokeEvent {
  readonly type: 'frame';
  readonly sender: object;
  readonly senderFrame: SenderFrame;
  readonly processId: number;
  readonly frameId: number;
}

type Handler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown;

/** `ipcMain`'s handlers; `invoke` answers what the preload's `ipcRenderer.invoke` gets. */
export class IpcMain {
  readonly #handlers = new Map<string, Handler>();

  readonly api = onlyKnown('ipcMain', {
    handle: (channel: string, handler: Handler): void => {
      if (this.#handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      this.#handlers.set(channel, handler);
    },
    removeHandler: (channel: string): void => {
      this.#handlers.delete(channel);
    },
  });

  /** @throws Error with Electron's wording when there is no handler or it failed. */
  async invoke(channel: string, event: InvokeEvent, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return await handler(event, ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
}
