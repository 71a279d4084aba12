import { randomUUID } from 'node:crypto';
import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What a second start tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
}

interface Owner {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly startedAt: string | null;
}

const MESSAGE = /^message-.*\.json$/;

/**
 * The lock that lets one process use a data folder. `requestSingleInstanceLock` answers at once, so it is a file with the
 * owner's process number; one that a killed process left behind does not count. A second start leaves its command line
 * as a file beside the lock, which the owner watches.
 */
export class SingleInstance {
  readonly #folder: string;
  readonly #onSecond: (second: SecondInstance) => void;
  #watcher: FSWatcher | null = null;

  constructor(userData: string, onSecond: (second: SecondInstance) => void) {
    this.#folder = join(userData, 'chromium-host-instance');
    this.#onSecond = onSecond;
  }

  /** Takes the lock, or tells its owner that `self` has been started and answers false. */
  request(self: SecondInstance): boolean {
    if (this.#watcher !== null) return true;
    mkdirSync(this.#folder, { recursive: true });
    if (!this.#take()) {
      this.#tell(self);
      return false;
    }
    for (const name of readdirSync(this.#folder)) if (MESSAGE.test(name)) rmSync(join(this.#folder, name));
    this.#watcher = watch(this.#folder, () => this.#readMessages());
    this.#watcher.unref();
    return true;
  }

  /** Gives the lock back, if it was taken. */
  release(): void {
    if (this.#watcher === null) return;
    this.#watcher.close();
    this.#watcher = null;
    rmSync(this.#lockFile, { force: true });
  }

  get #lockFile(): string {
    return join(this.#folder, 'owner.json');
  }

  #take(): boolean {
    const self: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
    try {
      writeFileSync(this.#lockFile, JSON.stringify(self), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isAlive(readOwner(this.#lockFile))) return false;
    rmSync(this.#lockFile, { force: true });
    return this.#take();
  }

  /** Written whole before it gets the name that the owner looks for. */
  #tell(self: SecondInstance): void {
    const name = `${randomUUID()}.json`;
    writeFileSync(join(this.#folder, name), JSON.stringify(self));
    renameSync(join(this.#folder, name), join(this.#folder, `message-${name}`));
  }

  #readMessages(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!MESSAGE.test(name)) continue;
      const message = JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as SecondInstance;
      rmSync(join(this.#folder, name));
      this.#onSecond(message);
    }
  }
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null; // given back in this moment, or cut short when its writer was killed
  }
}

function isAlive(owner: Owner | null): boolean {
  if (owner === null) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(owner.pid) === owner.startedAt;
}

/** Start time of a process in clock ticks since boot: field 22 of `proc_pid_stat(5)`. A zombie has ended. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
  } catch {
    return null; // no such file system here
  }
}
