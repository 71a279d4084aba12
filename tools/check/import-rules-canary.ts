import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findViolations } from './import-rules.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Plant {
  readonly file: string;
  readonly code: string;
  /** The rule that must name this file; null for a file that no rule may name. */
  readonly rule: string | null;
}

/** One bad import at least for every rule, of values and of types, in .ts and .tsx, and good ones beside them. */
const PLANTS: readonly Plant[] = [
  plant(
    'shared/bad-library.ts',
    `import { value } from '../renderer/db/target.ts';`,
    'shared-imports-nothing',
  ),
  plant('shared/bad-package.ts', `import * as valibot from 'valibot';`, 'shared-imports-nothing'),
  plant('shared/bad-electron.ts', `import type { App } from 'electron';`, 'electron-stays-in-electron'),
  plant('electron/main/bad-library.ts', `import { value } from '../../renderer/db/target.ts';`, 'main-room'),
  plant('electron/main/bad-preload.ts', `import { value } from '../preload/target.ts';`, 'main-room'),
  plant('electron/main/bad-package.ts', `import * as yaml from 'yaml';`, 'main-room'),
  plant('electron/preload/bad-node.ts', `import { readFile } from 'node:fs/promises';`, 'preload-room'),
  plant('electron/preload/bad-main.ts', `import { value } from '../main/target.ts';`, 'preload-room'),
  plant('renderer/parser/bad-db.ts', `import { value } from '../db/target.ts';`, 'parser-room'),
  plant('renderer/parser/bad-type.ts', `import type { Value } from '../db/target.ts';`, 'parser-room'),
  plant('renderer/platform/bad-db.ts', `import { value } from '../db/target.ts';`, 'platform-room'),
  plant('renderer/ui/bad-db.tsx', `import { value } from '../db/target.ts';`, 'ui-room'),
  plant('renderer/ui/bad-type.tsx', `import type { Value } from '../../shared/target.ts';`, 'ui-room'),
  plant('renderer/i18n/bad-ui.ts', `import { value } from '../ui/target.ts';`, 'i18n-room'),
  plant('renderer/history/bad-db.ts', `import { value } from '../db/target.ts';`, 'history-room'),
  plant('renderer/db/bad-search.ts', `import { value } from '../search/target.ts';`, 'db-room'),
  plant('renderer/anchoring/bad-db.ts', `import { value } from '../db/target.ts';`, 'anchoring-room'),
  plant('renderer/search/bad-db.ts', `import type { Value } from '../db/target.ts';`, 'search-room'),
  plant(
    'renderer/search/life/index-sync.ts',
    `import { value } from '../../ui/target.ts';`,
    'index-sync-room',
  ),
  plant('renderer/importing/bad-ui.ts', `import { value } from '../ui/target.ts';`, 'importing-room'),
  plant(
    'renderer/services/bad-feature.ts',
    `import { value } from '../features/reader/target.ts';`,
    'services-room',
  ),
  plant('renderer/features/notes/bad-dexie.tsx', `import { Dexie } from 'dexie';`, 'dexie-has-a-wrapper'),
  plant('renderer/app/bad-dexie.ts', `import type { Table } from 'dexie';`, 'dexie-has-a-wrapper'),
  plant('renderer/search/bad-flex.ts', `import { Index } from 'flexsearch';`, 'flexsearch-has-a-wrapper'),
  plant(
    'renderer/features/notes/bad-peer.ts',
    `import MiniSearch from 'minisearch';`,
    'peers-are-for-benches',
  ),
  plant(
    'renderer/features/notes/bad-electron.ts',
    `import { app } from 'electron';`,
    'electron-stays-in-electron',
  ),
  plant(
    'renderer/features/notes/bad-reader.tsx',
    `import { value } from '../reader/target.ts';`,
    'features-stand-alone',
  ),
  plant(
    'renderer/features/notes/bad-app.tsx',
    `import { value } from '../../app/target.ts';`,
    'nobody-imports-app',
  ),
  plant(
    'renderer/app/bad-parser.ts',
    `import { value } from '../parser/target.ts';`,
    'parser-is-another-page',
  ),
  plant(
    'renderer/app/bad-main.ts',
    `import { value } from '../../electron/main/target.ts';`,
    'window-has-no-main-process',
  ),
  plant('renderer/app/bad-node.ts', `import { readFile } from 'node:fs/promises';`, 'window-has-no-node'),
  plant(
    'renderer/app/bad-tool.ts',
    `import { value } from '../../tools/start/target.ts';`,
    'product-imports-no-tool',
  ),
  plant(
    'renderer/app/bad-lazy.ts',
    `export const page = () => import('../parser/target.ts');`,
    'parser-is-another-page',
  ),
  plant('renderer/app/circle.ts', `import { value } from './circle-end.ts';`, null),
  plant('renderer/app/circle-end.ts', `import { value } from './circle.ts';`, 'no-cycle'),
  plant('renderer/app/orphan.ts', '', 'no-orphan'),
  plant('renderer/app/lost.ts', `import { value } from './nowhere.ts';`, 'no-unresolvable'),

  plant('renderer/app/types.ts', `import type { Value } from './types-end.ts';`, null),
  plant('renderer/app/types-end.ts', `import { value } from './types.ts';`, null),
  plant('electron/main/good.ts', `import { app } from 'electron';\nimport { join } from 'node:path';`, null),
  plant(
    'renderer/db/good.ts',
    `import { Dexie } from 'dexie';\nimport { value } from '../../shared/target.ts';`,
    null,
  ),
  plant('renderer/search/index/flex-index.ts', `import { Index } from 'flexsearch';`, null),
  plant('renderer/features/reader/good.tsx', `import { value } from '../../db/target.ts';`, null),
  plant('renderer/app/good.tsx', `import { value } from '../features/reader/target.ts';`, null),
];

const TARGETS = [
  'shared',
  'electron/main',
  'electron/preload',
  'renderer/db',
  'renderer/parser',
  'renderer/search',
  'renderer/ui',
  'renderer/app',
  'renderer/features/reader',
  'tools/start',
];

/**
 * Plants bad imports in a tree of its own and looks whether the rules refuse each of them, by the rule meant for it.
 *
 * @returns what the rules missed or refused wrongly, one sentence each
 */
export async function runCanary(plants: readonly Plant[] = PLANTS): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'lectern-canary-'));
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    for (const folder of TARGETS)
      write(root, `${folder}/target.ts`, 'export const value = 1;\nexport type Value = 1;\n');
    for (const { file, code } of plants) write(root, file, code);
    const violations = await findViolations(root, ['electron', 'renderer', 'shared']);
    return plants.flatMap(({ file, rule }) => {
      const found = violations.filter(({ from }) => from === file).map((violation) => violation.rule);
      if (rule === null) return found.map((name) => `${name} refuses ${file}, which is allowed.`);
      return found.includes(rule) ? [] : [`${rule} let ${file} pass.`];
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function plant(file: string, code: string, rule: string | null): Plant {
  return { file, code, rule };
}

function write(root: string, file: string, code: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${code}\n`);
}
