import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAX_LINES = 300;
const CODE = /\.(?:ts|tsx|mjs|css)$/;
const NOT_OURS = /^tests\/fixtures\//;
const SHAPELESS_FOLDER = /(?:^|\/)(?:utils?|helpers?|common|misc|lib)\//;

interface Pattern {
  readonly pattern: RegExp;
  /** The files that it is forbidden in; all where left out. */
  readonly within?: RegExp;
  readonly because: string;
}

/** Written so that this file does not contain what it looks for. */
const FORBIDDEN: readonly Pattern[] = [
  {
    pattern: /\binner(?:HTML)\b|\bouter(?:HTML)\s*=|insertAdjacent(?:HTML)|dangerously(?:SetInnerHTML)/,
    because: 'articles are rendered from blocks, never from markup',
  },
  { pattern: /(?::|\bas|<)\s*any\b(?=\s*[;,)=>|&[\]{}]|$)/m, because: 'a type says what a value is' },
  {
    pattern: /\b(?:it|test|describe|suite)\.(?:only|skip|todo)\(/,
    because: 'every test runs, always',
  },
  {
    pattern: /\bwindow\.lectern\b|globalThis\.lectern\b/,
    within: /^renderer\/(?!platform\/|parser\/page\.ts$)(?!.*\.test\.tsx?$)/,
    because: 'renderer/platform/ is the only user of the preload API',
  },
];

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What breaks a rule of the house that no linter knows, one sentence each. */
export function checkSources(files: readonly SourceFile[]): readonly string[] {
  return files.filter(({ path }) => !NOT_OURS.test(path)).flatMap(checkSource);
}

/** The repository's files of code, those that git does not yet know included. */
export function readSources(root: string): readonly SourceFile[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr}`);
  return git.stdout
    .split('\0')
    .filter((path) => CODE.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function checkSource({ path, text }: SourceFile): readonly string[] {
  const problems: string[] = [];
  const lineCount = text.trimEnd().split('\n').length;
  if (lineCount > MAX_LINES)
    problems.push(`${path} has ${lineCount} lines; past ${MAX_LINES} a file is two files.`);
  if (SHAPELESS_FOLDER.test(path)) problems.push(`${path} stands in a folder whose name says nothing.`);
  for (const { pattern, within, because } of FORBIDDEN) {
    const match = within?.test(path) === false ? null : pattern.exec(text);
    if (match !== null)
      problems.push(`${path}:${lineOf(text, match.index)} has ${match[0].trim()}: ${because}.`);
  }
  return problems;
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
