import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ParsedArticle } from '../shared/article.ts';

const ROOT = join(import.meta.dirname, '..');
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** A file as the parser page read it; `articles` is null when it could not. */
export interface ParsedFile {
  readonly file: string;
  readonly articles: readonly ParsedArticle[] | null;
  readonly ms: number;
}

/** What `npm run -s parse` prints for a file. */
interface ParseLine {
  readonly file: string;
  readonly article: ParsedArticle | null;
  readonly more?: readonly ParsedArticle[];
  readonly ms: number;
}

/** Parses files in the built parser page, in order. */
export function parseFiles(files: readonly string[]): readonly ParsedFile[] {
  const output = execFileSync(process.execPath, [join(ROOT, 'tools/parse/parse.mjs'), ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const { file, article, more = [], ms } = JSON.parse(line) as ParseLine;
      return { file, articles: article === null ? null : [article, ...more], ms };
    });
}
