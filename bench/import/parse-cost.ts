import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumFlags, findChromium } from '../../tools/browser/find-chromium.ts';
import { type Figure, figuresOf } from '../figure.ts';
import { pageFolders, pagesIn } from './debian-pages.ts';

const figure = figuresOf('import', 'cost');

/** Milliseconds of both ways over the same document, as `cost-page.ts` answers them. */
interface Cost {
  readonly lectern: number;
  readonly bare: number;
}

/** Every so many pages one is measured: 3,832 pages give 240. */
const STEP = 16;

/** Milliseconds that a page costs Lectern's parser, against bare DOMParser with Readability in the same browser page. */
export async function measureCost(): Promise<readonly Figure[]> {
  const pages = pagesIn(pageFolders()).filter((_, index) => index % STEP === 0);
  const costs = await measurePages(pages);
  const mean = (way: keyof Cost) => costs.reduce((sum, cost) => sum + cost[way], 0) / costs.length;
  return [
    figure({
      what: `cost of an article, mean of ${costs.length} HTML pages`,
      value: mean('lectern'),
      unit: 'ms',
      peer: 'DOMParser + Readability',
      peerValue: mean('bare'),
      target: { atMost: 1.3 },
    }),
  ];
}

async function measurePages(pages: readonly string[]): Promise<readonly Cost[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: [...chromiumFlags()],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ type: 'module', content: await bundle() });
    const costs: Cost[] = [];
    for (const [index, path] of [...pages.slice(0, 8), ...pages].entries()) {
      const input = {
        base64: readFileSync(path, 'base64'),
        name: basename(path),
        isBareFirst: index % 2 === 0,
      };
      costs.push(await page.evaluate(runInPage, input));
    }
    // The first ones were there to warm both up.
    return costs.slice(8);
  } finally {
    await browser.close();
  }
}

interface Input {
  readonly base64: string;
  readonly name: string;
  readonly isBareFirst: boolean;
}

function runInPage({ base64, name, isBareFirst }: Input): Promise<Cost> {
  type Measure = (base64: string, name: string, isBareFirst: boolean) => Promise<Cost>;
  return (globalThis as unknown as { measureCost: Measure }).measureCost(base64, name, isBareFirst);
}

/** The page's code as one module, minified as the app's is. */
async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'lectern-bench-cost-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: true,
        lib: { entry: join(import.meta.dirname, 'cost-page.ts'), formats: ['es'], fileName: 'cost-page' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    return readFileSync(join(outDir, 'cost-page.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
