import { expect, test } from 'vitest';
import { ImportBatch } from './import-batch.ts';

const START = { id: 'lot', origin: 'chosen', label: 'lot', more: 0, startedAt: 1, roots: [] } as const;
const ENTRY = { kind: 'entry', archive: '/lot.zip', entry: 'a.txt' } as const;

test('an archive whose list comes twice is listed once, also when the journal tells both', () => {
  const list = { files: [ENTRY], skipped: 2, of: 0 } as const;
  const batch = ImportBatch.restore([
    { start: START },
    { files: [{ kind: 'path', path: '/lot.zip' }], skipped: 0 },
    list,
    list,
    { listed: true },
  ]);
  expect(batch?.info()).toMatchObject({ total: 2, skipped: 2 });
  expect(batch?.take()).toMatchObject({ seq: 1, file: ENTRY });
  expect(batch?.take()).toBeNull();
});
