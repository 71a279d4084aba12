// Runs under the Node that the machine has (20 or newer), before anything is installed: built-ins only.
import { spawn } from 'node:child_process';
import { ensureDependencies, pinnedNode } from './dependencies.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

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
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}
