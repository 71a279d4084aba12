import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const RUN_PINNED = pathToFileURL(join(import.meta.dirname, 'run-pinned.mjs'));

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-pinned-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform !== 'win32')('a program that npm runs', { timeout: 30_000 }, () => {
  it('is told to end when npm’s shell is gone, to which alone npm passes a signal', async () => {
    const shell = startUnderShell();
    await once(shell.stdout, 'data');
    shell.kill('SIGTERM');
    await vi.waitFor(() => expect(readFileSync(join(folder, 'end'), 'utf8')).toBe('SIGTERM'), 10_000);
  });
});

/** As npm does: a shell that waits for the command; the program says that it is there, and then what ended it. */
function startUnderShell() {
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs';
    process.on('SIGTERM', (signal) => {
      writeFileSync(${JSON.stringify(join(folder, 'end'))}, signal);
      process.exit();
    });
    setTimeout(() => process.exit(), 20_000);
    console.log('ready');`,
  );
  writeFileSync(
    join(folder, 'start.mjs'),
    `import { runPinned } from ${JSON.stringify(RUN_PINNED)}; runPinned(${JSON.stringify(program)});`,
  );
  return spawn('sh', ['-c', `"${process.execPath}" "${join(folder, 'start.mjs')}"; exit`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
