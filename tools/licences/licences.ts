/** Writes the list of what ships with Lectern, and under which licences: `node tools/licences/licences.ts`. */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  /** How packages said it before there was `license`. */
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = resolve(import.meta.dirname, '../..');
export const LICENCES_FILE = join(ROOT, 'renderer/features/settings/licences.json');

/** The built app holds Electron's runtime, whose own files tell Chromium's licences. */
const RUNTIME = ['electron'];

/** Packages that the product's code imports, and all that these need in turn, by name. */
export function shippedLicences(): readonly Licence[] {
  const found = new Map<string, Licence>();
  const waiting = [...importedPackages(), ...RUNTIME].map((name) => ({ name, from: ROOT }));
  for (const { name, from } of waiting) {
    const folder = findPackage(name, from);
    if (folder === null || found.has(folder)) continue;
    const { version, license, licenses, dependencies = {} } = readPackage(folder);
    if (name.startsWith('@types/')) continue;
    found.set(folder, {
      name,
      version,
      licence: license ?? licenses?.[0]?.type ?? '',
      text: licenceText(folder),
    });
    if (RUNTIME.includes(name)) continue;
    waiting.push(...Object.keys(dependencies).map((next) => ({ name: next, from: folder })));
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function importedPackages(): ReadonlySet<string> {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT });
  const sources = files
    .filter((file) => !/\.test\.tsx?$|\/test-[^/]+$|\.d\.ts$/.test(file))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const imports = sources.flatMap((source) => [
    ...source.matchAll(/(?:from |^import |import\()'([^'.][^']*)'/gm),
  ]);
  const names = imports.map(([, path = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '');
  return new Set(names.filter((name) => name !== '' && !name.startsWith('node:')));
}

function findPackage(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (globSync(join(folder, 'package.json')).length > 0) return folder;
  return from === ROOT || from === '/' ? null : findPackage(name, resolve(from, '..'));
}

function readPackage(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

if (import.meta.main) writeFileSync(LICENCES_FILE, `${JSON.stringify(shippedLicences(), null, 2)}\n`);
