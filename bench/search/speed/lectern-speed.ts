import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readPart, writePart } from '../../../renderer/search/index/index-file.ts';
import type { IndexPart } from '../../../renderer/search/index/index-part.ts';
import { SearchIndex } from '../../../renderer/search/index/search-index.ts';
import { readQuery } from '../../../renderer/search/query/parse-query.ts';
import { Searcher } from '../../../renderer/search/ranking/searcher.ts';
import { indexedArticle } from '../lectern-engine.ts';
import { LIMIT, type SpeedEngine } from './speed-engine.ts';
import type { SearchKind } from './speed-queries.ts';

/** As the app does while it imports: the live part becomes a stored one after so many articles. */
const LIVE_ARTICLES = 250;

/** Lectern's index as its worker keeps it: parts that are sealed, merged and stored. */
export function lecternSpeed(): SpeedEngine {
  let index = SearchIndex.of([]);
  let searcher = new Searcher(index);
  /** Oldest first, as in the index. */
  const parts: IndexPart[] = [];
  let liveCount = 0;

  const seal = (): void => {
    liveCount = 0;
    const part = index.seal();
    if (part !== null) parts.push(part);
    for (let plan = index.planMerge(); plan !== null; plan = index.planMerge()) {
      const merged = finished(index.merge(plan));
      index.replace(plan, merged);
      const start = parts.findIndex(({ id }) => id === plan?.partIds[0]);
      parts.splice(start, plan.partIds.length, merged);
    }
  };

  return {
    add(documents) {
      for (const document of documents) {
        index.setArticle(indexedArticle(document));
        liveCount += 1;
        if (liveCount === LIVE_ARTICLES) seal();
      }
    },
    store(folder) {
      seal();
      parts.forEach((part, i) => {
        writeFileSync(join(folder, `part-${String(i).padStart(4, '0')}`), serialize(writePart(part)));
      });
    },
    load(folder) {
      const stored = readdirSync(folder)
        .sort()
        .map((name) => readStored(join(folder, name)));
      index = SearchIndex.of(stored);
      searcher = new Searcher(index);
    },
    search: (kind, query) =>
      searcher
        .search(readQuery(typed(kind, query)), { limit: LIMIT, isVerbatim: false })
        .articles.map((article) => Number(article.articleId)),
  };
}

/** What a person types for it: a space ends a word. */
function typed(kind: SearchKind, query: string): string {
  if (kind === 'phrase') return `"${query}"`;
  return kind === 'prefix' ? query : `${query} `;
}

function readStored(path: string): IndexPart {
  const { manifest, buffers } = deserialize(readFileSync(path));
  const part = readPart(manifest, buffers);
  if (part === null) throw new Error(`${path} is not a whole part of the index`);
  return part;
}

/** The value of steps that are all taken at once. */
function finished<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
