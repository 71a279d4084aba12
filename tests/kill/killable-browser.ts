import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../tools/browser/find-chromium.ts';
import { killTree } from '../../tools/chromium-host/process-tree.ts';

const ENDPOINT = /^DevTools listening on (ws:\S+)/;
const POLL_MS = 20;

/** A Chromium with a profile on the disk that ends by SIGKILL and is started again, as often as the test likes. */
export class KillableBrowser {
  readonly #child: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;
  #isKilled = false;

  private constructor(child: ChildProcess, browser: Browser, page: Page) {
    this.#child = child;
    this.#browser = browser;
    this.page = page;
  }

  static async start(profile: string, url: string): Promise<KillableBrowser> {
    const executable = findChromium();
    if (executable === null) throw new Error('No Chromium, Chrome or Edge was found');
    const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(executable, [...chromiumFlags(), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A process group of its own, which can be killed at once.
      detached: process.platform !== 'win32',
    });
    try {
      const browser = await chromium.connectOverCDP(await endpointOf(child));
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await browser.newPage());
      await page.goto(url);
      return new KillableBrowser(child, browser, page);
    } catch (error) {
      killGroup(child.pid);
      throw error;
    }
  }

  /** SIGKILL for all of Chromium's processes: one of them writes the databases. Resolves when they have ended. */
  async kill(): Promise<void> {
    if (this.#isKilled) return;
    this.#isKilled = true;
    killGroup(this.#child.pid);
    await this.#browser.close();
    while (isAlive(this.#child.pid)) await wait(POLL_MS);
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') killTree(pid);
  else process.kill(-pid, 'SIGKILL');
}

/** Whether a process of the group has not ended; one that nobody has asked how it ended does not count. */
function isAlive(group: number | undefined): boolean {
  if (process.platform === 'win32') return false;
  const processes = execFileSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return processes.split('\n').some((line) => {
    const [pgid, state = ''] = line.trim().split(/\s+/);
    return Number(pgid) === group && !state.startsWith('Z');
  });
}

async function endpointOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('Chromium has no output');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    const endpoint = ENDPOINT.exec(line)?.[1];
    if (endpoint !== undefined) {
      child.stderr.resume();
      return endpoint;
    }
    said.push(line);
  }
  throw new Error(`Chromium did not start:\n${said.join('\n')}`);
}
