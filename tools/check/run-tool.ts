import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestRun } from './outcome.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

/** No step may hang for ever; the longest takes a few minutes. */
const STEP_LIMIT_MS = 18 * 60_000;

export interface ToolRun {
  readonly exitCode: number;
  readonly output: string;
}

/**
 * Runs an installed tool under this Node, in the repository's root, and waits for it.
 *
 * @param script path of its program, relative to the root
 */
export function runTool(script: string, args: readonly string[]): ToolRun {
  const child = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 256 * 1024 * 1024,
    timeout: STEP_LIMIT_MS,
  });
  const reason = child.error === undefined ? '' : `${child.error.message}\n`;
  return { exitCode: child.status ?? 1, output: `${child.stdout}${child.stderr}${reason}` };
}

/** Runs a tool of tests and reads the report that it leaves; an older report is removed first. */
export function runTests(script: string, args: readonly string[], reportPath: string): TestRun {
  const report = join(ROOT, reportPath);
  rmSync(report, { force: true });
  const run = runTool(script, args);
  return { ...run, report: existsSync(report) ? readFileSync(report, 'utf8') : null };
}
