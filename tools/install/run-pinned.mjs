// Runs under the Node that the machine has (20 or newer), before anything is installed: built-ins only.
import { spawn } from 'node:child_process';
import { ensureDependencies, pinnedNode } from './dependencies.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const PARENT_CHECK_MS = 500;

/**
 * Installs what is missing, runs a TypeScript program under the pinned Node with this process's arguments, terminal and
 * signals, and ends with its exit code.
 *
 * @param {string} script absolute path of the program
 * @returns {void}
 */
export function runPinned(script) {
  try {
    ensureDependencies();
    follow(spawn(pinnedNode(), [script, ...process.argv.slice(2)], { stdio: 'inherit' }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function follow(child) {
  let isTold = false;
  const tell = (/** @type {NodeJS.Signals} */ signal) => {
    isTold = true;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, tell);
  if (process.env.npm_lifecycle_event !== undefined) {
    whenOrphaned(() => {
      if (!isTold) tell('SIGTERM');
    });
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/**
 * A signal for npm alone reaches the shell that npm runs a script in; the shell dies of it and tells nobody, and a window
 * on no display would go on for ever. (Windows does not tell of it.)
 *
 * @param {() => void} listener
 */
function whenOrphaned(listener) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    listener();
  }, PARENT_CHECK_MS);
  timer.unref();
}
