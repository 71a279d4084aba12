import type { EventEmitter } from 'node:events';

/** Names that JavaScript itself asks any object for (await, JSON, consoles). */
const ASKED_BY_THE_LANGUAGE = new Set([
  'then',
  'toJSON',
  'inspect',
  '$$typeof',
  'asymmetricMatch',
  'nodeType',
]);

/** The error for an API of Electron that the host does not have. */
export function notImplemented(name: string): Error {
  return new Error(`chromium-host: electron.${name} is not implemented`);
}

/**
 * `object` behind a proxy that throws by name when a member is read that the stand-in does not have. Members may be
 * replaced or added, so that a test can script a dialog.
 */
export function onlyKnown<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || ASKED_BY_THE_LANGUAGE.has(key)) {
        return Reflect.get(target, key);
      }
      throw notImplemented(`${name}.${key}`);
    },
  });
}

/** An Electron module that the host lacks altogether: importing it is allowed, touching it throws by name. */
export function missingModule(name: string): object {
  const refuse = (): never => {
    throw notImplemented(name);
  };
  return new Proxy(refuse, {
    get(_target, key) {
      if (typeof key === 'symbol' || ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
      throw notImplemented(`${name}.${key}`);
    },
    set: refuse,
    apply: refuse,
    construct: refuse,
  });
}

/** Throws by name for options that the stand-in does not know. */
export function refuseUnknownOptions(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown !== undefined) throw notImplemented(`${name} option '${unknown}'`);
}

type Listener = (...args: readonly unknown[]) => void;

/** The listener methods of an Electron object, for the events named and no others. */
export interface KnownEvents {
  on(event: string, listener: Listener): unknown;
  once(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
  removeListener(event: string, listener: Listener): unknown;
  emit(event: string, ...args: unknown[]): boolean;
}

/** Listener methods over `emitter`; listening to an event that is not in `events` throws by name. */
export function knownEvents(name: string, emitter: EventEmitter, events: readonly string[]): KnownEvents {
  const add = (method: 'on' | 'once' | 'off') =>
    function (this: unknown, event: string, listener: Listener): unknown {
      if (!events.includes(event)) throw notImplemented(`${name}.${method}('${event}')`);
      emitter[method](event, listener);
      return this;
    };
  return {
    on: add('on'),
    once: add('once'),
    off: add('off'),
    removeListener: add('off'),
    emit: (event, ...args) => emitter.emit(event, ...args),
  };
}

/** The event object that Electron passes first to listeners that may prevent something. */
export interface PreventableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** Emits an event that a listener may prevent; answers whether one did. `details` become members of the event. */
export function emitPreventable(
  emitter: EventEmitter,
  event: string,
  details: object = {},
  ...args: readonly unknown[]
): boolean {
  let prevented = false;
  const object: PreventableEvent = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  emitter.emit(event, object, ...args);
  return prevented;
}
