/**
 * `npm run -s parse -- FILE...`: parses files in the built parser page, headless, and prints one JSON line a file, in
 * order: `{ file, ok, article, error, ms }`; the bytes of an article's pictures are told by their number. Everything else goes to the error output. Exit code 0 when it ran, whatever
 * became of the files.
 */
import { basename, join, resolve } from 'node:path';
import { CompanionFiles } from '../../electron/main/companion-files.ts';
import { readImportFile } from '../../electron/main/file-access.ts';
import type { ImportedArticle, PackedArticle, ParsedArticle } from '../../shared/article.ts';
import { articleText } from '../../shared/block-text.ts';
import { type ErrorData, toErrorData } from '../../shared/errors.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { buildIfStale } from '../start/build.ts';
import { ParserBrowser } from './parser-browser.ts';

const ROOT = join(import.meta.dirname, '../..');

/** One line of output. Benches read it: keep its shape. */
interface ParseLine {
  readonly file: string;
  readonly ok: boolean;
  readonly article: ParsedArticle | null;
  /** The articles after the first, of a file that holds several. */
  readonly more?: readonly ParsedArticle[];
  readonly error: ErrorData | null;
  /** Milliseconds from the file's opening to the article. */
  readonly ms: number;
}

async function parseFile(browser: ParserBrowser, file: string): Promise<ParseLine> {
  const start = performance.now();
  const line = (articles: readonly PackedArticle[], error: ErrorData | null): ParseLine => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const [article = null, ...more] = articles.map(unpack);
    return { file, ok: article !== null, article, ...(more.length > 0 ? { more } : {}), error, ms };
  };
  const input = await inputOf(file);
  if (!input.ok) return line([], input.error);
  const outcome = await browser.parse(input.value, basename(file), new CompanionFiles(resolve(file)));
  if (!outcome.ok) return line([], outcome.error);
  for (const { title, error } of outcome.failures) console.error(`${file}: ${title}: ${error.message}`);
  return line(outcome.articles, null);
}

/** The text stays behind in the parser page; the blocks tell it. */
function unpack({ json, images }: PackedArticle): ParsedArticle {
  const { contentHash, ...article } = JSON.parse(json) as Omit<ImportedArticle, 'images'>;
  return { ...article, images, text: articleText(article.blocks) };
}

async function inputOf(file: string): Promise<Result<Uint8Array>> {
  try {
    return success(await readImportFile(file));
  } catch (error) {
    return failure(toErrorData(error));
  }
}

async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    console.error('Usage: npm run -s parse -- FILE...');
    process.exitCode = 2;
    return;
  }
  buildIfStale(ROOT);
  const browser = await ParserBrowser.launch(join(ROOT, 'out/renderer'));
  try {
    for (const file of files) await print(await parseFile(browser, file));
  } finally {
    await browser.close();
  }
}

/** Waits until the line is taken, so that a slow reader does not make lines pile up. */
function print(line: ParseLine): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

await main(process.argv.slice(2));
