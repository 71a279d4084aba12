/** The corpus of 50,000 articles on disk, a line of JSON each; smaller ones are its beginning. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BenchDocument, readCollections } from '../collection.ts';
import { readDebianTexts, readDictionaries } from './debian-texts.ts';
import { articleAt, type Pool, poolOf } from './generate.ts';
import type { RealText } from './real-text.ts';

const LARGEST_CORPUS = 50_000;
/** To be raised whenever the articles become others. */
const VERSION = 1;

/** Where benches keep what is made once: `LECTERN_BENCH_CACHE`, else a folder among the temporary files. */
export function benchCache(): string {
  const folder = process.env.LECTERN_BENCH_CACHE ?? join(tmpdir(), 'lectern-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Path of the corpus; made when it is not there, which takes half a minute.
 * @throws MissingData when the texts that it is made from are not installed
 */
export async function ensureCorpus(): Promise<string> {
  const path = join(benchCache(), `corpus-${VERSION}.jsonl`);
  if (existsSync(path)) return path;
  const pool = poolOf([...readDebianTexts(), ...encyclopedia()], readDictionaries());
  const unfinished = `${path}.${process.pid}`;
  await pipeline(Readable.from(lines(pool)), createWriteStream(unfinished));
  renameSync(unfinished, path);
  return path;
}

/** The first articles of the corpus. */
export async function* readCorpus(path: string, count: number): AsyncGenerator<BenchDocument> {
  const input = createReadStream(path);
  let read = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield JSON.parse(line);
    read += 1;
    if (read === count) break;
  }
  input.destroy();
}

function* lines(pool: Pool): Generator<string> {
  for (let id = 1; id <= LARGEST_CORPUS; id += 1) yield `${JSON.stringify(articleAt(pool, id))}\n`;
}

/** Articles of the French Wikipedia, beside the manuals: of another world. */
function encyclopedia(): readonly RealText[] {
  return readCollections()
    .filter((collection) => collection.name === 'piaf-articles')
    .flatMap((collection) => collection.documents)
    .map(({ title, language, text }) => ({
      title,
      language,
      blocks: text.split('\n\n').map((paragraph) => ({ kind: 'text', text: paragraph })),
    }));
}
