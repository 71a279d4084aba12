/** Queries drawn from the corpus itself, as many of rare as of usual and of frequent words. */
import type { BenchDocument } from '../collection.ts';
import { readCorpus } from '../corpus/corpus.ts';
import { type Random, seededRandom } from '../corpus/random.ts';

export const SEARCH_KINDS = ['word', 'words', 'allWords', 'prefix', 'phrase', 'twelve'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export type SpeedQueries = Readonly<Record<SearchKind, readonly string[]>>;

/** Queries of each kind, a third for each band. */
const PER_BAND = 30;
/** The smallest library: all words stand in every size of it. */
const SAMPLE = 1_000;
/** In how many articles of the sample a word stands: up to 1 %, 10 % and 50 % of them. */
const BANDS = [
  { from: 2, to: 10 },
  { from: 11, to: 100 },
  { from: 101, to: 500 },
] as const;
const MIN_LENGTH = 4;
const MIN_PREFIX = 3;
const MAX_PREFIX = 5;

interface Sample {
  readonly documents: readonly BenchDocument[];
  readonly frequencies: ReadonlyMap<string, number>;
}

/** The queries; the same at every run over the same corpus. */
export async function speedQueries(corpus: string): Promise<SpeedQueries> {
  const sample = await readSample(corpus);
  const random = seededRandom(11);
  const each = (make: (band: readonly string[]) => string) =>
    BANDS.flatMap(({ from, to }) => {
      const band = [...sample.frequencies].filter(([, count]) => count >= from && count <= to);
      const words = band.map(([word]) => word).filter((word) => word.length >= MIN_LENGTH);
      return Array.from({ length: PER_BAND }, () => make(words));
    });
  const words = each((band) => twoWords(random.pick(band), sample, random));
  return {
    word: each((band) => random.pick(band)),
    words,
    allWords: words,
    prefix: each((band) => prefix(random.pick(band), sample, random)),
    phrase: each((band) => run(random.pick(band), 3, sample, random)),
    twelve: each((band) => run(random.pick(band), 12, sample, random)),
  };
}

async function readSample(corpus: string): Promise<Sample> {
  const documents: BenchDocument[] = [];
  for await (const document of readCorpus(corpus, SAMPLE)) documents.push(document);
  const frequencies = new Map<string, number>();
  for (const { text } of documents) {
    for (const word of new Set(wordsOf(text))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  }
  return { documents, frequencies };
}

/** The word with another telling one of the same paragraph. */
function twoWords(word: string, sample: Sample, random: Random): string {
  const others = wordsOf(paragraphWith(word, sample, random)).filter((other) => {
    const frequency = sample.frequencies.get(other) ?? 0;
    return other !== word && other.length >= MIN_LENGTH && frequency <= BANDS[2].to;
  });
  return others.length === 0 ? word : `${word} ${random.pick(others)}`;
}

/** The beginning of a word, every second time after another word. */
function prefix(word: string, sample: Sample, random: Random): string {
  const typed = word.slice(0, MIN_PREFIX + random.below(MAX_PREFIX - MIN_PREFIX + 1));
  if (random.next() < 0.5) return typed;
  const [other = ''] = twoWords(word, sample, random).split(' ').reverse();
  return other === word ? typed : `${other} ${typed}`;
}

/** Words that follow each other in a text, the given one among them; only plain spaces stand between them. */
function run(word: string, length: number, sample: Sample, random: Random): string {
  const paragraph = paragraphWith(word, sample, random).toLowerCase();
  const runs = (paragraph.match(/\p{L}+(?: \p{L}+)*/gu) ?? []).map((stretch) => stretch.split(' '));
  const around = runs.find((stretch) => stretch.includes(word) && stretch.length >= length);
  if (around === undefined) return wordsOf(paragraph).slice(0, length).join(' ');
  const last = around.length - length;
  const start = Math.max(0, Math.min(last, around.indexOf(word) - random.below(length)));
  return around.slice(start, start + length).join(' ');
}

function paragraphWith(word: string, { documents }: Sample, random: Random): string {
  const start = random.below(documents.length);
  for (let i = 0; i < documents.length; i += 1) {
    const text = documents[(start + i) % documents.length]?.text ?? '';
    if (!text.toLowerCase().includes(word)) continue;
    const found = text.split('\n\n').find((paragraph) => wordsOf(paragraph).includes(word));
    if (found !== undefined) return found;
  }
  throw new RangeError(`No paragraph has the word ${word}`);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
