import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { findCommand } from '../install/find-command.ts';
import { launch } from './launch.ts';

const LAUNCH = join(import.meta.dirname, 'launch.ts');
const hasXvfb = findCommand('xvfb-run') !== null;

describe('a launched program', { timeout: 30_000 }, () => {
  it('gives its exit code', async () => {
    expect(await launch(node('process.exit(7)'))).toBe(7);
    expect(await launch(node(''))).toBe(0);
  });

  it('that a signal ends counts as failed', async () => {
    expect(await launch(node(`process.kill(process.pid, 'SIGKILL')`))).toBe(1);
  });

  it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'is given %s, and the time to quit by itself',
    async (signal) => {
      const starter = startProgram(`process.on('${signal}', () => process.exit(5));`, false);
      await ready(starter);
      starter.kill(signal);
      expect(await once(starter, 'exit')).toEqual([5, null]);
    },
  );

  it.runIf(process.platform !== 'win32')('is given one Ctrl-C that arrives twice once', async () => {
    const counting = `let n = 0; process.on('SIGINT', () => { n += 1; setTimeout(() => process.exit(n), 500); });`;
    const starter = startProgram(counting, false);
    await ready(starter);
    starter.kill('SIGINT');
    setTimeout(() => starter.kill('SIGINT'), 100);
    expect(await once(starter, 'exit')).toEqual([1, null]);
  });

  it.runIf(hasXvfb)(
    'on a virtual display is given the signal alone, and takes the display with it',
    async () => {
      const starter = startProgram(`process.on('SIGINT', () => process.exit(5));`, true);
      const display = await ready(starter);
      expect(display).toMatch(/^:\d+$/);
      starter.kill('SIGINT');
      expect(await once(starter, 'exit')).toEqual([5, null]);
      // xvfb-run ends its server and does not wait for it.
      await vi.waitFor(() => {
        expect(spawnSync('pgrep', ['-f', `^Xvfb ${display} `], { encoding: 'utf8' }).stdout).toBe('');
      }, 10_000);
    },
  );
});

function node(code: string) {
  return { command: process.execPath, args: ['-e', code], onVirtualDisplay: false };
}

/** A starter like `npm start`'s whose program prints its display once it listens. */
function startProgram(code: string, onVirtualDisplay: boolean): ChildProcess {
  const program = `${code} setInterval(() => {}, 1000); console.log(process.env.DISPLAY ?? 'ready');`;
  const options = JSON.stringify({ command: process.execPath, args: ['-e', program], onVirtualDisplay });
  const script = `import { launch } from ${JSON.stringify(pathToFileURL(LAUNCH))}; process.exit(await launch(${options}));`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function ready(starter: ChildProcess): Promise<string> {
  if (starter.stdout === null) throw new Error('The starter has no standard output');
  const [output] = await once(starter.stdout, 'data');
  return String(output).trim();
}
