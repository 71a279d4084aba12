import { buildIfStale } from '../start/build.ts';
import { findViolations } from './import-rules.ts';
import { runCanary } from './import-rules-canary.ts';
import { type Outcome, playwrightOutcome, single, vitestOutcome } from './outcome.ts';
import { ROOT, runTests, runTool } from './run-tool.ts';
import { checkSources, readSources } from './source-rules.ts';

const CODE_FOLDERS = ['electron', 'renderer', 'shared', 'tools', 'tests'];
const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

export interface Step {
  readonly title: string;
  readonly run: () => Outcome | Promise<Outcome>;
}

/** All that `npm test` does, in its order: what is quick to say comes first. */
export const STEPS: readonly Step[] = [
  {
    title: 'format and lint',
    run: () =>
      tool('node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  },
  { title: 'types', run: () => tool('node_modules/typescript/bin/tsc', '--build') },
  { title: 'import rules', run: importRules },
  { title: 'import rules’ canary', run: async () => single((await runCanary()).join('\n')) },
  { title: 'house rules', run: () => single(checkSources(readSources(ROOT)).join('\n')) },
  { title: 'dead code', run: () => tool('node_modules/knip/bin/knip.js', '--no-progress') },
  { title: 'unit tests', run: unitTests },
  { title: 'build', run: build },
  { title: 'end-to-end tests', run: endToEndTests },
  // Elsewhere packing needs Electron itself; the workflow does it there.
  ...(process.platform === 'linux' ? [{ title: 'packed app', run: () => tool('tools/pack/pack.ts') }] : []),
];

function tool(script: string, ...args: readonly string[]): Outcome {
  const { exitCode, output } = runTool(script, args);
  return single(exitCode === 0 ? '' : output || `It ended with ${exitCode}.`);
}

async function importRules(): Promise<Outcome> {
  const violations = await findViolations(ROOT, CODE_FOLDERS);
  return single(
    violations.map(({ rule, from, to, because }) => `${from} → ${to}\n  ${rule}: ${because}`).join('\n'),
  );
}

function unitTests(): Outcome {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  return vitestOutcome(runTests('node_modules/vitest/vitest.mjs', args, UNIT_REPORT));
}

function build(): Outcome {
  try {
    buildIfStale(ROOT, () => undefined); // the step's own line says it
    return single('');
  } catch (error) {
    return single(error instanceof Error ? error.message : String(error));
  }
}

/** They build first; where that fails they have failed. */
function endToEndTests(): Outcome {
  return playwrightOutcome(runTests('tools/check/e2e.mjs', [], E2E_REPORT));
}
