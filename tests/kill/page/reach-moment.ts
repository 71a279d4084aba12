/**
 * Evaluated in the search worker before its own code. At the moment that the worker's address names, it tells the
 * server, and does nothing more until it is killed; or, where what is to be hit is Chromium's own work, it goes on.
 * Waiting is cut short, so that a round takes no seconds.
 */
import type { Moment } from './moment.ts';

const asked = new URL(self.location.href).searchParams;
const moment = asked.get('moment') as Moment | null;
let left = Number(asked.get('count') ?? 1);

/** What the keeper waits for when the library is quiet. */
const QUIET_MS = 1_000;
const SHORT_MS = 20;
/** How much later it is at each look on the clock while slices of a merge are to be short. */
const TICK_MS = 9;

const setTimer = self.setTimeout.bind(self);
Object.assign(self, {
  setTimeout: (task: () => void, ms = 0) => setTimer(task, ms === QUIET_MS ? SHORT_MS : ms),
});

function reached(now: Moment): void {
  if (now !== moment) return;
  left -= 1;
  if (left !== 0) return;
  const request = new XMLHttpRequest();
  request.open('GET', `/reached?moment=${now}`, isRace(now));
  request.send();
}

/** The worker goes on while it is killed. */
function isRace(now: Moment): boolean {
  return now === 'while parts are committed' || now === 'while a merged part is committed';
}

/** What a transaction has stored: a part, and whether as one of several marks were taken in for. */
const written = new WeakMap<IDBTransaction, 'part' | 'merged part'>();
let isMerging = false;

function follow(transaction: IDBTransaction): 'part' | 'merged part' {
  const known = written.get(transaction);
  if (known !== undefined) return known;
  const kind = transaction.objectStoreNames.contains('pending') ? 'part' : 'merged part';
  written.set(transaction, kind);
  transaction.addEventListener('complete', () => {
    isMerging = kind === 'part';
    if (kind === 'part') reached('after parts are stored');
    else reached('after a merged part is stored');
  });
  return kind;
}

const { get, put } = IDBObjectStore.prototype;
const remove = IDBObjectStore.prototype.delete;

IDBObjectStore.prototype.get = function (this: IDBObjectStore, ...key) {
  // Whatever else is done when articles are read, it is no merge.
  if (this.name === 'articles') isMerging = false;
  if (this.name === 'contents') reached('while articles are read');
  return get.apply(this, key);
};

IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
  if (this.name === 'indexParts') {
    const kind = follow(this.transaction);
    reached(kind === 'part' ? 'before parts are written' : 'before a merged part is written');
  }
  if (this.name !== 'indexState') return put.apply(this, row);
  const kind = follow(this.transaction);
  if (kind === 'part') reached('before the state is written');
  const request = put.apply(this, row);
  request.addEventListener('success', () => {
    reached(kind === 'part' ? 'while parts are committed' : 'while a merged part is committed');
  });
  return request;
};

IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...key) {
  if (this.name === 'pending') reached('before marks are deleted');
  return remove.apply(this, key);
};

const postTask = scheduler.postTask.bind(scheduler);
scheduler.postTask = (task, options) => {
  if (isMerging) reached('between the steps of a merge');
  return postTask(task, options);
};

if (moment === 'between the steps of a merge') {
  const now = performance.now.bind(performance);
  let ticks = 0;
  performance.now = () => {
    ticks += 1;
    return now() + ticks * TICK_MS;
  };
}
