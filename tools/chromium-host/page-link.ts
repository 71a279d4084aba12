import { randomBytes } from 'node:crypto';
import type { CDPSession, Page } from 'playwright';
import { NEXT_PART_HEADER } from './answer-parts.ts';
import { preloadScript } from './preload-script.ts';
import { decode, type ToHost } from './wire.ts';

export interface PreloadOptions {
  readonly path: string | null;
  readonly argv: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
  readonly guardsClosing: boolean;
}

/** Chromium takes messages of at most 100 MB from its driver, and ends at a longer one. */
const PART_CHARACTERS = 48 * 1024 * 1024;

/**
 * The line between the host and the preload of one page. Both ends' names are secret, and the page's scripts reach neither:
 * the binding is deleted before they run, the receiver is the listener of an event that only its name gives.
 */
export class PageLink {
  readonly #session: CDPSession;
  readonly #receiverName: string;
  #receiver: Promise<string | null> = Promise.resolve(null);
  #contextId: number | null = null;

  private constructor(session: CDPSession, receiverName: string) {
    this.#session = session;
    this.#receiverName = receiverName;
  }

  /** Prepares `page` before its first navigation: each document will run the preload and call `onMessage`. */
  static async connect(
    page: Page,
    preload: PreloadOptions,
    onMessage: (message: ToHost) => void,
  ): Promise<PageLink> {
    const session = await page.context().newCDPSession(page);
    const [binding, receiver] = [secretName(), secretName()];
    const link = new PageLink(session, receiver);
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) link.#receive(decode(payload), executionContextId, onMessage);
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: binding });
    const { argv, versions, guardsClosing } = preload;
    const names = { binding, receiver, nextPartHeader: NEXT_PART_HEADER };
    const environment = { ...names, argv, versions, guardsClosing, platform: process.platform };
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(environment, preload.path),
    });
    return link;
  }

  get session(): CDPSession {
    return this.#session;
  }

  /**
   * Sends an encoded message to the document that is loaded; resolves when it has run its listeners. Without a document,
   * or after it has gone, the message is dropped, as Electron does.
   */
  async send(data: string): Promise<void> {
    const objectId = await this.#receiver;
    if (objectId === null) return;
    const sent: Promise<unknown>[] = [];
    for (let start = 0; start === 0 || start < data.length; start += PART_CHARACTERS) {
      const part = data.slice(start, start + PART_CHARACTERS);
      const isLast = start + PART_CHARACTERS >= data.length;
      const call = this.#session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: 'function (part, isLast) { this(part, isLast); }',
        arguments: [{ value: part }, { value: isLast }],
      });
      sent.push(call.catch(() => undefined)); // the document has gone
    }
    await Promise.all(sent);
  }

  #receive(message: ToHost, contextId: number, onMessage: (message: ToHost) => void): void {
    if (message.kind === 'hello') {
      this.#contextId = contextId;
      this.#receiver = this.#findReceiver(contextId);
    } else if (contextId === this.#contextId) onMessage(message);
  }

  async #findReceiver(contextId: number): Promise<string | null> {
    // `getEventListeners` exists for the debugger alone.
    const found = this.#session.send('Runtime.evaluate', {
      expression: `getEventListeners(globalThis)['${this.#receiverName}'][0].listener`,
      includeCommandLineAPI: true,
      contextId,
    });
    return found.then(
      ({ result }) => result.objectId ?? null,
      () => null, // the document has gone
    );
  }
}

function secretName(): string {
  return `host${randomBytes(16).toString('hex')}`;
}
