import { describe, expect, it } from 'vitest';
import { checkSources } from './source-rules.ts';

// Put together here, so that this file keeps the rules itself.
const MARKUP = 'inner' + 'HTML';
const ANY = 'an' + 'y';

describe('the rules of the house', () => {
  it('refuse a file of more than 300 lines', () => {
    expect(check('shared/long.ts', 'x\n'.repeat(300))).toEqual([]);
    expect(check('shared/long.ts', 'x\n'.repeat(301))).toEqual([
      'shared/long.ts has 301 lines; past 300 a file is two files.',
    ]);
  });

  it.each(['renderer/utils/text.ts', 'shared/lib/x.ts', 'tools/common/run.ts'])('refuse %s', (path) => {
    expect(check(path, '')).toHaveLength(1);
  });

  it('refuse markup set as text, and say where', () => {
    expect(check('renderer/app/shell.tsx', `const a = 1;\nnode.${MARKUP} = a;`)).toEqual([
      `renderer/app/shell.tsx:2 has ${MARKUP}: articles are rendered from blocks, never from markup.`,
    ]);
  });

  it.each([`let a: ${ANY};`, `f(a as ${ANY})`, `Map<${ANY}>`, `(a: ${ANY}, b) => a`])('refuse %s', (code) => {
    expect(check('shared/a.ts', code)).toHaveLength(1);
  });

  it('leave the English word alone', () => {
    expect(check('shared/a.ts', `// as ${ANY} reader knows: ${ANY} block will do`)).toEqual([]);
  });

  it.each(['it', 'test', 'describe'])('refuse %s that leaves tests out', (name) => {
    expect(check('shared/a.test.ts', `${name}.${'only'}('x')`)).toHaveLength(1);
    expect(check('shared/a.test.ts', `${name}.${'skip'}('x')`)).toHaveLength(1);
  });

  it('let the platform and the parser page alone use the preload API', () => {
    const code = `const api = window.${'lectern'};`;
    expect(check('renderer/app/shell.tsx', code)).toHaveLength(1);
    expect(check('renderer/platform/platform.ts', code)).toEqual([]);
    expect(check('renderer/parser/page.ts', code)).toEqual([]);
    expect(check('renderer/parser/parse.ts', code)).toHaveLength(1);
  });
});

function check(path: string, text: string): readonly string[] {
  return checkSources([{ path, text }]);
}
