/** However an index came about, it holds what a freshly built one holds. */
import { expect, test } from 'vitest';
import sampleText from '../../../resources/sample-article.txt?raw';
import { readQuery } from '../query/parse-query.ts';
import { Searcher } from '../ranking/searcher.ts';
import { sampleArticle, textOf } from '../test-articles.ts';
import { BLOCK, DEAD, type Documents, HIGHLIGHT, NOTE, TITLE } from './documents.ts';
import { readPart, writePart } from './index-file.ts';
import type { IndexPart } from './index-part.ts';
import type { IndexedArticle } from './indexed.ts';
import { type MergePlan, SearchIndex } from './search-index.ts';
import { RandomLibrary } from './test-random-library.ts';

const ARTICLE_COUNT = 40;
const SAMPLE_SENTENCES = textOf(sampleArticle(sampleText)).blocks;
const OPERATION_COUNT = 2_000;
const CHECK_EVERY = 50;
/** Small steps, so that much happens between them. */
const PACE = { entries: 3, postings: 150 };

interface Merge {
  readonly plan: MergePlan;
  readonly steps: Generator<void, IndexPart>;
}

/** An index, what is stored of it, and the library that both follow. */
class Life {
  index = SearchIndex.of([]);
  readonly library = new Map<string, IndexedArticle>();
  readonly mergeCount = { done: 0, interrupted: 0 };
  readonly #random: RandomLibrary;
  #stored: readonly IndexPart[] = [];
  /** Articles whose last change is not stored. */
  readonly #unstored = new Set<string>();
  #merge: Merge | null = null;

  constructor(seed: number) {
    this.#random = new RandomLibrary(seed, SAMPLE_SENTENCES);
  }

  live(): void {
    const action = this.#random.number(200) / 2;
    const articleId = `a${this.#random.number(ARTICLE_COUNT)}`;
    if (action < 25) this.#change(articleId, this.#random.article(articleId));
    else if (action < 45) this.#annotate(articleId);
    else if (action < 60) this.#setFacts(articleId);
    else if (action < 72) this.#change(articleId, null);
    else if (action < 82) this.#seal();
    else if (action < 88) this.#beginMerge();
    else if (action < 99) this.#stepMerge();
    else if (action < 99.5) this.#restart();
    else this.#crash();
  }

  #change(articleId: string, article: IndexedArticle | null): void {
    this.#unstored.add(articleId);
    if (article === null) {
      this.index.remove(articleId);
      this.library.delete(articleId);
    } else {
      this.index.setArticle(article);
      this.library.set(articleId, article);
    }
  }

  #annotate(articleId: string): void {
    const annotations = this.#random.annotations();
    this.index.setAnnotations(articleId, annotations);
    this.#unstored.add(articleId);
    const article = this.library.get(articleId);
    if (article !== undefined) this.library.set(articleId, { ...article, annotations });
  }

  #setFacts(articleId: string): void {
    const facts = this.#random.facts();
    this.index.setFacts(articleId, facts);
    this.#unstored.add(articleId);
    const article = this.library.get(articleId);
    if (article !== undefined) this.library.set(articleId, { ...article, facts });
  }

  #seal(): void {
    const part = this.index.seal();
    if (part !== null) this.#stored = [...this.#stored, stored(part)];
    this.#unstored.clear();
    expect(this.index.seal()).toBeNull();
  }

  #beginMerge(): void {
    if (this.#merge !== null || this.#stored.length === 0) return;
    const start = this.#random.number(this.#stored.length);
    const neighbours = this.#stored.slice(start, start + 1 + this.#random.number(4));
    const plan = this.index.planMerge() ?? { partIds: neighbours.map((part) => part.id) };
    this.#merge = { plan, steps: this.index.merge(plan, PACE) };
  }

  #stepMerge(): void {
    if (this.#merge === null) return;
    const { plan, steps } = this.#merge;
    for (let i = this.#random.number(60); i >= 0; i -= 1) {
      const step = steps.next();
      if (step.done !== true) continue;
      this.index.replace(plan, step.value);
      const at = this.#stored.findIndex((part) => part.id === plan.partIds[0]);
      this.#stored = this.#stored.toSpliced(at, plan.partIds.length, stored(step.value));
      this.#merge = null;
      this.mergeCount.done += 1;
      return;
    }
  }

  #restart(): void {
    this.#seal();
    this.#load();
  }

  /** What is not stored is taken in again, as the library has it. */
  #crash(): void {
    this.#load();
    for (const articleId of this.#unstored) {
      this.#change(articleId, this.library.get(articleId) ?? null);
    }
  }

  #load(): void {
    if (this.#merge !== null) this.mergeCount.interrupted += 1;
    this.#merge = null;
    this.index = SearchIndex.of(this.#stored);
  }
}

/** A part as it comes back from storage. */
function stored(part: IndexPart): IndexPart {
  const { manifest, buffers } = structuredClone(writePart(part));
  const read = readPart(manifest, buffers);
  if (read === null) throw new Error('The part was not read back');
  expect(read.sizeBytes).toBe(part.sizeBytes);
  return read;
}

const KIND_NAMES = { [TITLE]: 'title', [BLOCK]: 'block', [NOTE]: 'note', [HIGHLIGHT]: 'highlight' } as const;

function nameOf(documents: Documents, documentId: number): string | null {
  const kind = documents.kindOf(documentId);
  if (kind === DEAD) return null;
  const ordinal = documents.articleOf(documentId);
  const place = documentId - documents.firstDocument(ordinal) - 1;
  const within = kind === BLOCK || kind === TITLE ? place : documents.annotation(documentId)?.id;
  return `${documents.articleId(ordinal)} ${KIND_NAMES[kind]} ${within}`;
}

/** Terms with their living documents, slots and places; checks that the parts agree with themselves. */
function postingsOf({ documents, postings }: SearchIndex) {
  const found = new Map<string, string[]>();
  for (const part of postings) {
    part.eachTerm('', (term, frequency) => {
      const slots = new Map<number, number>();
      part.find(term)?.visit((documentId, slot) => slots.set(documentId, slot));
      let count = 0;
      const lines = found.get(term) ?? [];
      const visit = (documentId: number, places: readonly number[]) => {
        count += 1;
        const name = nameOf(documents, documentId);
        if (name !== null) lines.push(`${name} slot ${slots.get(documentId)} at ${places.join(' ')}`);
      };
      part.find(term)?.visitPlaces(visit, () => true);
      if (lines.length > 0) found.set(term, lines);
      const counts = new Set([count, slots.size, part.frequencyOf(term), frequency]);
      if (counts.size > 1) throw new Error(`The part disagrees with itself about ${term}`);
    });
  }
  for (const lines of found.values()) lines.sort();
  return found;
}

function articlesOf({ documents }: SearchIndex) {
  const found = new Map<string, unknown>();
  for (let ordinal = 0; ordinal < documents.ordinalCount; ordinal += 1) {
    if (!documents.isInLibrary(ordinal)) continue;
    const articleId = documents.articleId(ordinal);
    expect(documents.ordinalOf(articleId)).toBe(ordinal);
    const blockCount = documents.blockCount(ordinal);
    const first = documents.firstDocument(ordinal);
    const annotationIds = documents.annotationsOf(ordinal);
    const documentIds = [...Array.from({ length: blockCount + 1 }, (_, i) => first + i), ...annotationIds];
    found.set(articleId, {
      blockCount,
      termCount: documents.termCount(ordinal),
      lengths: documentIds.map((id) => documents.lengthOf(id)),
      facts: documents.facts(ordinal),
      languageCode: documents.languageOf(ordinal),
      language: documents.language(ordinal),
      annotations: annotationIds.map((id) => documents.annotation(id)),
    });
  }
  return found;
}

function countsOf({ documents }: SearchIndex) {
  const languages = [0, 1, 2] as const;
  return {
    articles: documents.articleCount,
    meanTermCounts: languages.map((language) => documents.meanTermCountIn(language)),
    articlesByLanguage: languages.map((language) => documents.articleCountIn(language)),
    documentsByLanguage: languages.map((language) => documents.documentCountIn(language)),
  };
}

const QUERIES = [
  'corée',
  'nord coréen',
  'otan ',
  'soldat russe',
  'chevaux ',
  'library river',
  'river -library',
  '"corée du nord"',
  '"guerre moderne"',
  'xylophone',
  'lybrary ',
  'titre:fleuve',
  'otan OR loup',
  '(otan | loup) -brest',
  'in:notes loup',
  'dans:surlignages brebis',
  'color:rose',
  'has:note',
  'is:favourite',
  'est:archivé nuit',
  'lang:en night',
  'tag:mer',
  'par:morel',
  'after:2020 loire',
  'before:2020',
  'sort:newest the',
  'tri:long guerre',
  'la corée du nord et la russie renforcent leur coopération militaire',
  'an',
  'défense mo',
  '人民',
  'brebis midnight',
];

/** What a person is told: articles in their order with their hits, and the counts. */
function answersOf(index: SearchIndex) {
  const searcher = new Searcher(index);
  return QUERIES.map((query) => {
    const parsed = readQuery(query, { now: Date.UTC(2026, 0, 1) });
    const { articles, articleCount, completeCount, hitCounts, near } = searcher.search(parsed, {
      limit: 10,
      isVerbatim: false,
    });
    const nearCounts = near.map((one) => one.articleCount);
    const hits = articles.map(({ articleId, score, hits: found }) => ({ articleId, score, hits: found }));
    return { query, hits, articleCount, completeCount, hitCounts, nearCounts, ids: searcher.list(parsed) };
  });
}

test('most of the queries that histories are asked find something', () => {
  const life = new Life(5);
  for (let i = 0; i < OPERATION_COUNT; i += 1) life.live();
  const found = answersOf(life.index).filter(({ articleCount }) => articleCount > 0);
  expect(found.length).toBeGreaterThan(QUERIES.length * 0.7);
});

function expectAsFresh(life: Life): void {
  const fresh = SearchIndex.of([]);
  for (const article of life.library.values()) fresh.setArticle(article);
  expect(postingsOf(life.index)).toEqual(postingsOf(fresh));
  expect(articlesOf(life.index)).toEqual(articlesOf(fresh));
  expect(countsOf(life.index)).toEqual(countsOf(fresh));
  expect(answersOf(life.index)).toEqual(answersOf(fresh));
}

test.each([1, 2, 3, 4])('any history leaves what a fresh index holds (seed %i)', (seed) => {
  const life = new Life(seed);
  for (let i = 1; i <= OPERATION_COUNT; i += 1) {
    life.live();
    if (i % CHECK_EVERY === 0) expectAsFresh(life);
  }
  expect(life.mergeCount.done).toBeGreaterThan(10);
  expect(life.mergeCount.interrupted).toBeGreaterThan(0);
});
