/**
 * The preload's side of the host. `preloadRuntime` runs in the page before any other script; its source text is sent there,
 * so it uses nothing outside itself. What page scripts could replace later is taken at the start.
 */
import type { KnownFile, ToHost, ToPage } from './wire.ts';

export interface PreloadEnvironment {
  /** Name of the debugging protocol's binding, removed before page scripts run. */
  readonly binding: string;
  /** Secret name of the event whose listener receives messages from the host. */
  readonly receiver: string;
  /** Header by which an answer tells where it goes on: see `AnswerParts`. */
  readonly nextPartHeader: string;
  /** The window's closing is the app's to decide. */
  readonly guardsClosing: boolean;
  readonly argv: readonly string[];
  readonly platform: string;
  readonly versions: Readonly<Record<string, string>>;
}

interface Packer {
  pack(value: unknown): Uint8Array & { toBase64(): string };
  unpack(bytes: Uint8Array): unknown;
}

type Callable = (...args: readonly unknown[]) => unknown;
type Preload = (
  require: (name: string) => unknown,
  module: { exports: object },
  exports: object,
  process: object,
) => void;

/** Runs `preload` with the sandboxed preload's `require` and `process`, and connects it with the host. */
export function preloadRuntime(environment: PreloadEnvironment, packer: Packer, preload: Preload): void {
  const clone = structuredClone;
  const fromBase64 = (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64.bind(
    Uint8Array,
  );
  const globals = globalThis as unknown as Record<string, unknown>;
  const binding = globals[environment.binding] as (text: string) => void;
  delete globals[environment.binding];

  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Callable[]>();
  const knownFiles: KnownFile[] = [];
  const exposed = new Set<string>();
  let lastId = 0;
  let received = '';

  function send(message: ToHost): void {
    binding(packer.pack(message).toBase64());
  }

  /** A long message comes in parts, one directly after the other. */
  function receive(part: unknown, isLast: unknown): void {
    received += part as string;
    if (isLast !== true) return;
    const text = received;
    received = '';
    const message = packer.unpack(fromBase64(text)) as ToPage;
    if (message.kind === 'files') knownFiles.push(...message.files);
    else if (message.kind === 'reply') settle(message);
    else for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
  }

  function settle(message: Extract<ToPage, { kind: 'reply' }>): void {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new Error(message.message));
  }

  function invoke(channel: unknown, ...args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const cloned = clone(args);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      send({ kind: 'invoke', id: lastId, channel: String(channel), args: cloned });
    });
  }

  function listen(this: unknown, channel: string, listener: Callable): unknown {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return this;
  }

  function unlisten(this: unknown, channel: string, listener: Callable): unknown {
    const heard = [...(listeners.get(channel) ?? [])];
    const index = heard.lastIndexOf(listener);
    if (index >= 0) heard.splice(index, 1);
    listeners.set(channel, heard);
    return this;
  }

  /** A value as it arrives on the other side of the bridge: data is cloned, functions are wrapped, errors keep their message. */
  function cross(value: unknown): unknown {
    if (typeof value === 'function') return crossFunction(value as Callable);
    if (value instanceof Promise) return value.then(cross, crossError);
    if (Array.isArray(value)) return value.map(cross);
    if (value === null || typeof value !== 'object') return clone(value);
    if (Object.getPrototypeOf(value) !== Object.prototype) return clone(value);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cross(member)]));
  }

  function crossFunction(callee: Callable): Callable {
    return (...args) => {
      try {
        return cross(callee(...args.map(cross)));
      } catch (error) {
        return crossError(error);
      }
    };
  }

  function crossError(error: unknown): never {
    throw new Error(error instanceof Error ? error.message : String(error));
  }

  function deepFreeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
    for (const member of Object.values(value)) deepFreeze(member);
    return Object.freeze(value);
  }

  function exposeInMainWorld(name: string, api: unknown): void {
    if (exposed.has(name))
      throw new Error(`Cannot bind an API on top of an existing property on the window object`);
    exposed.add(name);
    Object.defineProperty(globalThis, name, { value: deepFreeze(cross(api)), enumerable: true });
  }

  function getPathForFile(file: File): string {
    const matches = knownFiles.find(
      (known) =>
        known.name === file.name && known.size === file.size && known.lastModified === file.lastModified,
    );
    return matches?.path ?? '';
  }

  /** As the host's own proxies: a member that is not there throws by name. */
  function onlyKnown(name: string, members: Record<string, unknown>): object {
    return new Proxy(members, {
      get(target, key) {
        if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key);
        throw new Error(`chromium-host: electron.${name}${key} is not implemented`);
      },
    });
  }

  const electron = onlyKnown('', {
    contextBridge: onlyKnown('contextBridge.', { exposeInMainWorld }),
    ipcRenderer: onlyKnown('ipcRenderer.', { invoke, on: listen, removeListener: unlisten, off: unlisten }),
    webUtils: onlyKnown('webUtils.', { getPathForFile }),
    __esModule: undefined,
    default: undefined,
  });

  function requireElectron(name: string): unknown {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`chromium-host: a sandboxed preload cannot require '${name}'`);
  }

  /** Chromium asks before it closes; the host answers. Reloading would ask too, and an app's window has no key for it. */
  function guardClosing(): void {
    addEventListener('beforeunload', (event) => event.preventDefault());
    const isReload = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
      key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r');
    addEventListener('keydown', (event) => isReload(event) && event.preventDefault(), true);
  }

  /** Joins the parts in which the host sends long answers. */
  function joinAnswers(): void {
    const fetchPart = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (...request) => {
      const first = await fetchPart(...request);
      let next = first.headers.get(environment.nextPartHeader);
      if (next === null) return first;
      const parts = [await first.blob()];
      while (next !== null) {
        const part: Response = await fetchPart(next);
        parts.push(await part.blob());
        next = part.headers.get(environment.nextPartHeader);
      }
      return new Response(new Blob(parts), { status: first.status, headers: first.headers });
    };
  }

  joinAnswers();
  if (environment.guardsClosing) guardClosing();
  addEventListener(environment.receiver, receive as unknown as EventListener);
  send({ kind: 'hello' });
  const module = { exports: {} };
  const { argv, platform, versions } = environment;
  try {
    preload(requireElectron, module, module.exports, {
      argv: [...argv],
      platform,
      versions,
      env: {},
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
    });
  } catch (error) {
    console.error('Unable to load preload script', error);
  }
}
