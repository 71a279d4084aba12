import type { BenchDocument, BenchQuery, Collection } from './collection.ts';
import type { BuildEngine, Engine } from './engine.ts';
import { ndcg } from './ndcg.ts';

/** Answers that count: a person looks at one page. */
const DEPTH = 10;

/** nDCG@10 by the collections' names. */
export type ScoreByCollection = Readonly<Record<string, number>>;

export interface RelevanceScores {
  /** Each collection is a library of its own. */
  readonly alone: ScoreByCollection;
  /** All collections are one library: the questions of each are asked over all documents. */
  readonly mixed: ScoreByCollection;
}

/** How well an engine answers the questions of the collections. */
export function scoresOf(build: BuildEngine, collections: readonly Collection[]): RelevanceScores {
  const alone = collections.map(({ name, language, documents, queries }) => {
    const engine = build(documents, language);
    return [name, meanScore(engine, queries)] as const;
  });
  const library: readonly BenchDocument[] = collections.flatMap((collection) => collection.documents);
  const engine = build(library, null);
  const mixed = collections.map(({ name, queries }) => [name, meanScore(engine, queries)] as const);
  return { alone: Object.fromEntries(alone), mixed: Object.fromEntries(mixed) };
}

/** Mean over the collections: a small one counts as much as a large one. */
export function meanOf(scores: ScoreByCollection): number {
  const values = Object.values(scores);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanScore(engine: Engine, queries: readonly BenchQuery[]): number {
  const scores = queries.map(({ text, relevant }) => ndcg(engine.search(text, DEPTH), relevant, DEPTH));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
