import { describe, expect, it } from 'vitest';
import { runCanary } from './import-rules-canary.ts';

const BAD_IMPORT = { file: 'renderer/ui/bad.tsx', code: `import { value } from '../db/target.ts';` };

describe('the canary', { timeout: 30_000 }, () => {
  it('is silent where a bad import is refused by its rule', async () => {
    expect(await runCanary([{ ...BAD_IMPORT, rule: 'ui-room' }])).toEqual([]);
  });

  it('tells when a bad import passes', async () => {
    expect(await runCanary([{ ...BAD_IMPORT, rule: 'a-rule-that-is-gone' }])).toEqual([
      'a-rule-that-is-gone let renderer/ui/bad.tsx pass.',
    ]);
  });

  it('tells when a good import is refused', async () => {
    expect(await runCanary([{ ...BAD_IMPORT, rule: null }])).toEqual([
      'ui-room refuses renderer/ui/bad.tsx, which is allowed.',
    ]);
  });
});
