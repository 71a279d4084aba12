import { figuresOf } from '../figure.ts';
import type { Part } from '../run.ts';
import type { BenchDocument } from './collection.ts';
import { ensureCorpus, readCorpus } from './corpus/corpus.ts';
import type { Engine } from './engine.ts';
import { buildFuzzyMiniSearch } from './engines/minisearch.ts';
import { buildLectern } from './lectern-engine.ts';
import { misspellings, plainWords } from './misspellings.ts';

const figure = figuresOf('search', 'typos');

const ARTICLES = 1_000;
/** A misspelling counts as found when an article among the first so many has the word that was meant. */
const DEPTH = 10;

/** The share of misspelt words that are found all the same, and how many of the answers have the word meant. */
export const measureTypos: Part = async () => {
  const documents: BenchDocument[] = [];
  for await (const document of readCorpus(await ensureCorpus(), ARTICLES)) documents.push(document);
  const words = new Map(documents.map((document) => [document.id, plainWords(document)]));
  const cases = misspellings([...words.values()]);
  const answers = (engine: Engine) =>
    cases.map(({ typed, meant }) =>
      engine.search(typed, DEPTH).map((id) => words.get(id)?.has(meant) === true),
    );
  const [ours, theirs] = [buildLectern, buildFuzzyMiniSearch].map((build) => answers(build(documents, null)));
  const found = (rows: Answers = []) => mean(rows.map((row) => Number(row.includes(true))));
  const right = (rows: Answers = []) =>
    mean(rows.map((row) => (row.length === 0 ? 0 : mean(row.map(Number)))));
  const peer = 'MiniSearch, fuzzy .2';
  return [
    figure({
      what: `misspelt words found, share of ${cases.length}`,
      value: found(ours),
      unit: '',
      target: { atLeast: 0.95 },
    }),
    figure({ what: 'misspelt words found', value: found(ours), unit: '', peer, peerValue: found(theirs) }),
    figure({
      what: 'answers that have the word meant',
      value: right(ours),
      unit: '',
      peer,
      peerValue: right(theirs),
    }),
  ];
};

/** For each misspelling, whether each answer has the word meant. */
type Answers = readonly (readonly boolean[])[];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
