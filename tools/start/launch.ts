import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The terminal and npm both deliver one Ctrl-C; what comes later than this is a second one. */
const SAME_SIGNAL_MS = 1_000;

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Run it under xvfb-run. */
  readonly onVirtualDisplay: boolean;
}

/**
 * Runs a program until it ends. A first interruption is passed on, so that the program can save and quit; a second one
 * kills it with all that it started.
 *
 * @returns its exit code, or 1 when a signal ended it
 */
export function launch(program: Program): Promise<number> {
  const { command, args, onVirtualDisplay } = program;
  const child = onVirtualDisplay
    ? spawn('xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', command, ...args], spawnOptions())
    : spawn(command, args, spawnOptions());
  const stopFollowing = followSignals(child, onVirtualDisplay);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      stopFollowing();
      resolve(code ?? 1);
    });
  });
}

/** A process group of its own: the terminal's Ctrl-C must reach the app alone, since xvfb-run would die of it and leave its server. */
function spawnOptions(): { readonly stdio: 'inherit'; readonly detached: boolean } {
  return { stdio: 'inherit', detached: process.platform !== 'win32' };
}

function followSignals(child: ChildProcess, onVirtualDisplay: boolean): () => void {
  let firstAt: number | null = null;
  const pass = (signal: NodeJS.Signals): void => {
    const { pid } = child;
    if (pid === undefined) return;
    if (firstAt === null) {
      firstAt = Date.now();
      process.kill(onVirtualDisplay ? lastChildOf(pid) : pid, signal);
    } else if (Date.now() - firstAt > SAME_SIGNAL_MS) killGroup(pid);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  return () => {
    for (const signal of SIGNALS) process.off(signal, pass);
  };
}

/** xvfb-run's children are its server and, started last, the program. */
function lastChildOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return Number(children.split(' ').at(-1) || pid);
}

function killGroup(pid: number): void {
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}
