import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';

const ROW = /^\| `(\w+)` \| ([\d,.]+) \| \S/gm;

test('the table of docs/import.md has each limit with its value', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8');
  const told = [...page.matchAll(ROW)].map(([, name, value = '']) => [
    name,
    Number(value.replaceAll(',', '')),
  ]);
  expect(Object.fromEntries(told)).toEqual(LIMITS);
});
