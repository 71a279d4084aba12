/** What a step of the check came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What to show when something failed. */
  readonly output: string;
}

/** A check that is one thing: it passes when it has nothing to say. */
export function single(problems: string): Outcome {
  const isFine = problems === '';
  return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0, output: problems };
}

/** The closing line, `N passed, N failed`, with what was skipped where anything was. */
export function summary(outcomes: readonly Outcome[]): string {
  const total = (key: 'passed' | 'failed' | 'skipped'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Whether all ran and nothing failed. */
export function isGreen(outcomes: readonly Outcome[]): boolean {
  return outcomes.length > 0 && outcomes.every(({ passed, failed }) => passed > 0 && failed === 0);
}

export interface TestRun {
  /** The runner's own verdict. */
  readonly exitCode: number;
  readonly output: string;
  /** Its JSON report, or null when it wrote none. */
  readonly report: string | null;
}

interface VitestReport {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts Vitest's tests from its JSON report (the shape is Jest's); a file that does not load has failed once. */
export function vitestOutcome(run: TestRun): Outcome {
  const report: VitestReport = run.report === null ? {} : JSON.parse(run.report);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = report;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return judged(run, {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  });
}

/** Counts Playwright's tests from its JSON report; a test that passes only when tried again has failed. */
export function playwrightOutcome(run: TestRun): Outcome {
  const report: { stats?: Partial<Record<string, number>> } =
    run.report === null ? {} : JSON.parse(run.report);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  return judged(run, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A runner that ends badly, or without a test, failed once even where its report counts no failure. */
function judged(run: TestRun, counts: Omit<Outcome, 'output'>): Outcome {
  const ranNothing = counts.passed + counts.failed === 0;
  const failedOtherwise = counts.failed === 0 && (run.exitCode !== 0 || ranNothing);
  return { ...counts, failed: failedOtherwise ? 1 : counts.failed, output: run.output || 'No test ran.' };
}
