import { ensureChromium } from '../browser/ensure-chromium.ts';
import { fetchElectron, findElectron } from '../start/electron-binary.ts';
import { isGreen, type Outcome, single, summary } from './outcome.ts';
import { ROOT } from './run-tool.ts';
import { STEPS, type Step } from './steps.ts';

/** Runs every step, even after one has failed; the last line counts what passed and what failed. */
async function check(): Promise<void> {
  const outcomes = [provideBrowser()].filter((outcome) => outcome !== null);
  for (const step of STEPS) outcomes.push(await runStep(step));
  console.log(summary(outcomes));
  process.exitCode = isGreen(outcomes) ? 0 : 1;
}

/** Chromium for the tests, and Electron where it is asked for; null when they are there. */
function provideBrowser(): Outcome | null {
  try {
    ensureChromium();
    if (process.env.LECTERN_HOST !== 'electron') return null;
    if ((findElectron(ROOT) ?? fetchElectron(ROOT, { again: true })) !== null) return null;
    throw new Error('LECTERN_HOST=electron, and there is no Electron.');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(message);
    return single(message);
  }
}

async function runStep({ title, run }: Step): Promise<Outcome> {
  const startedAt = performance.now();
  process.stdout.write(`${title.padEnd(24)}`);
  const outcome = await attempt(run);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? 'passed' : 'FAILED'} ${counts(outcome)}${seconds.padStart(8)} s`);
  if (outcome.failed > 0) console.log(outcome.output);
  return outcome;
}

async function attempt(run: Step['run']): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return single(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function counts({ passed, failed, skipped }: Outcome): string {
  const total = passed + failed + skipped;
  return (total > 1 ? `${passed} of ${total}` : '').padEnd(12);
}

await check();
