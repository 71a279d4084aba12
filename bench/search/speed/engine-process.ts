/**
 * Runs one engine in a process of its own, started by `engine-client.ts`: it works when it is asked to, so that engines take turns
 * and what else the machine does hits all of them alike. Times are those of the work alone, milliseconds.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchDocument } from '../collection.ts';
import { readCorpus } from '../corpus/corpus.ts';
import { fts5Speed } from './fts5-speed.ts';
import { lecternSpeed } from './lectern-speed.ts';
import { miniSearchSpeed } from './minisearch-speed.ts';
import type { SpeedEngine, SpeedEngineName } from './speed-engine.ts';
import type { SearchKind } from './speed-queries.ts';

/** What the parent asks; each question has one answer. */
export type EngineRequest =
  /** Indexes the next articles of the corpus. Answers milliseconds. */
  | { readonly kind: 'index'; readonly corpus: string; readonly count: number }
  /** Stores the index. Answers its size in bytes. */
  | { readonly kind: 'store' }
  /** Reads the stored index and searches once. Answers milliseconds. */
  | { readonly kind: 'load'; readonly firstQuery: string }
  /** Answers bytes of the heap and of buffers in use. */
  | { readonly kind: 'heap' }
  /** Answers milliseconds. */
  | { readonly kind: 'search'; readonly search: SearchKind; readonly query: string };

const [, , name, folder = ''] = process.argv;
const indexFolder = join(folder, 'index');
mkdirSync(indexFolder, { recursive: true });
const engine = engineOf(name as SpeedEngineName);
let corpus: AsyncGenerator<BenchDocument> | null = null;

process.on('message', (request: EngineRequest) => {
  answer(request).then((value) => process.send?.(value));
});

async function answer(request: EngineRequest): Promise<number> {
  switch (request.kind) {
    case 'index': {
      const documents = await nextDocuments(request.corpus, request.count);
      return timed(() => engine.add(documents));
    }
    case 'store':
      engine.store(indexFolder);
      return readdirSync(indexFolder).reduce((sum, file) => sum + statSync(join(indexFolder, file)).size, 0);
    case 'load':
      return timed(() => {
        engine.load(indexFolder);
        engine.search('word', request.firstQuery);
      });
    case 'heap': {
      for (let i = 0; i < 3; i += 1) globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    }
    case 'search':
      return timed(() => engine.search(request.search, request.query));
  }
}

async function nextDocuments(path: string, count: number): Promise<readonly BenchDocument[]> {
  corpus ??= readCorpus(path, Number.POSITIVE_INFINITY);
  const documents: BenchDocument[] = [];
  while (documents.length < count) {
    const next = await corpus.next();
    if (next.done === true) break;
    documents.push(next.value);
  }
  return documents;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function engineOf(engineName: SpeedEngineName): SpeedEngine {
  switch (engineName) {
    case 'Lectern':
      return lecternSpeed();
    case 'FTS5':
      return fts5Speed(folder);
    case 'MiniSearch':
      return miniSearchSpeed();
  }
}
