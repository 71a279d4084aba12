import { useSyncExternalStore } from 'react';
import { Listeners } from '../../shared/listeners.ts';

const MINUTE_MS = 60_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Listeners();

/** The present time in milliseconds, renewed each minute: one timer for everything that shows an age. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  const leave = listeners.add(listener);
  timer ??= setInterval(tick, MINUTE_MS);
  return () => {
    leave();
    if (!listeners.isEmpty) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  listeners.tell();
}
