import { describe, expect, it } from 'vitest';
import { isGreen, playwrightOutcome, single, summary, vitestOutcome } from './outcome.ts';

const GREEN = { passed: 3, failed: 0, skipped: 0, output: '' };
const SKIPPED = { passed: 2, failed: 0, skipped: 4, output: '' };

describe('the closing line', () => {
  it('counts what passed and what failed', () => {
    expect(summary([GREEN, single('a problem'), single('')])).toBe('4 passed, 1 failed');
  });

  it('tells what was skipped, where anything was', () => {
    expect(summary([GREEN, SKIPPED])).toBe('5 passed, 0 failed, 4 skipped');
  });
});

describe('a check', () => {
  it('is green when every step passed something and failed nothing', () => {
    expect(isGreen([GREEN, SKIPPED])).toBe(true);
    expect(isGreen([GREEN, single('a problem')])).toBe(false);
  });

  it('is not green when nothing ran', () => {
    expect(isGreen([])).toBe(false);
    expect(isGreen([GREEN, { passed: 0, failed: 0, skipped: 9, output: '' }])).toBe(false);
  });
});

describe('a run of Vitest', () => {
  const report = (failed: number) =>
    JSON.stringify({ numPassedTests: 5, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1 });

  it('counts each test', () => {
    expect(vitestOutcome({ exitCode: 1, output: 'x', report: report(2) })).toEqual({
      passed: 5,
      failed: 2,
      skipped: 2,
      output: 'x',
    });
  });

  it('counts a file that does not load as failed, one whose tests fail only by its tests', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    const mixed = JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(vitestOutcome({ exitCode: 1, output: '', report: mixed })).toMatchObject({ passed: 1, failed: 2 });
  });

  it('has failed when it ends badly though no test did', () => {
    expect(vitestOutcome({ exitCode: 1, output: 'x', report: report(0) })).toMatchObject({
      passed: 5,
      failed: 1,
    });
  });

  it('has failed when it leaves no report, or ran nothing', () => {
    expect(vitestOutcome({ exitCode: 0, output: '', report: null }).failed).toBe(1);
    expect(vitestOutcome({ exitCode: 0, output: '', report: '{"numPassedTests":0}' }).failed).toBe(1);
  });
});

describe('a run of Playwright', () => {
  it('counts each test, one that passed at its second try as failed', () => {
    const report = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(playwrightOutcome({ exitCode: 1, output: '', report })).toMatchObject({
      passed: 7,
      failed: 2,
      skipped: 2,
    });
  });

  it('has failed when it never started', () => {
    expect(playwrightOutcome({ exitCode: 1, output: 'no config', report: null })).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
