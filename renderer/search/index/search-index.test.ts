import { expect, test } from 'vitest';
import { BLOCK, DEAD, ENGLISH, FRENCH, HIGHLIGHT, NOTE, OTHER_LANGUAGE, TITLE } from './documents.ts';
import { readEntries } from './entry-log.ts';
import type { IndexPart } from './index-part.ts';
import type { AnnotationText, ArticleFacts, IndexedArticle } from './indexed.ts';
import { SearchIndex } from './search-index.ts';
import { RandomLibrary } from './test-random-library.ts';

const FACTS: ArticleFacts = new RandomLibrary(3).facts();

function article(
  articleId: string,
  blocks: readonly string[],
  language: string | null = 'fr',
  annotations: readonly AnnotationText[] = [],
): IndexedArticle {
  return { text: { articleId, title: `Titre ${articleId}`, language, blocks }, facts: FACTS, annotations };
}

const note = (id: string, text: string): AnnotationText => ({
  id,
  kind: 'note',
  blockIndex: 0,
  text,
  color: null,
});

const highlight = (id: string, text: string): AnnotationText => ({
  id,
  kind: 'highlight',
  blockIndex: null,
  text,
  color: 'sky',
});

/** Living documents that hold a term, as `article:kind:place`. */
function holders({ documents, postings }: SearchIndex, term: string): readonly string[] {
  const found: string[] = [];
  for (const part of postings) {
    part.find(term)?.visit((id) => {
      const kind = documents.kindOf(id);
      if (kind === DEAD) return;
      const ordinal = documents.articleOf(id);
      const place = documents.annotation(id)?.id ?? id - documents.firstDocument(ordinal);
      found.push(`${documents.articleId(ordinal)}:${kind}:${place}`);
    });
  }
  return found.sort();
}

function merged(index: SearchIndex, partIds: readonly string[]): IndexPart {
  const plan = { partIds };
  const steps = index.merge(plan);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  index.replace(plan, step.value);
  return step.value;
}

function sealed(index: SearchIndex): IndexPart {
  const part = index.seal();
  if (part === null) throw new Error('Nothing to seal');
  return part;
}

test('title, blocks, notes and highlights are documents', () => {
  const index = SearchIndex.of([]);
  const annotations = [note('n1', 'Un loup ?'), highlight('h1', 'le loup')];
  index.setArticle(article('loup', ['', 'Le loup.'], 'fr', annotations));
  const expected = [`loup:${TITLE}:0`, `loup:${BLOCK}:2`, `loup:${NOTE}:n1`, `loup:${HIGHLIGHT}:h1`];
  expect(holders(index, 'loup')).toEqual([...expected].sort());
  const { documents } = index;
  const [noteId = -1, highlightId = -1] = documents.annotationsOf(documents.ordinalOf('loup'));
  expect(documents.annotation(noteId)).toMatchObject({ id: 'n1', kind: 'note', blockIndex: 0, color: null });
  expect(documents.annotation(highlightId)?.color).toBe('sky');
  expect(documents.annotation(0)).toBeNull();
});

test('languages are counted apart', () => {
  const index = SearchIndex.of([]);
  const languages = ['fr', 'fr-CA', 'FR', 'en', 'en-GB', 'frr', 'de', null];
  languages.forEach((language, i) => {
    index.setArticle(article(`a${i}`, ['Un', 'Deux'], language, [note(`n${i}`, 'Trois')]));
  });
  const { documents } = index;
  const codes = [FRENCH, ENGLISH, OTHER_LANGUAGE] as const;
  expect(codes.map((code) => documents.articleCountIn(code))).toEqual([3, 2, 3]);
  expect(documents.documentCountIn(FRENCH)).toBe(9);
  index.remove('a0');
  expect([documents.articleCountIn(FRENCH), documents.documentCountIn(FRENCH)]).toEqual([2, 6]);
  expect(documents.language(documents.ordinalOf('a6'))).toBe('de');
});

test('lengths count the words that tell, title and blocks apart', () => {
  const index = SearchIndex.of([]);
  const long = Array.from({ length: 70_000 }, (_, i) => `mot${i}`).join(' ');
  index.setArticle(article('a', ['', 'Le loup et la brebis.', long], 'fr', [note('n', 'Un loup ?')]));
  const lengthsIn = ({ documents }: SearchIndex) => [
    ...[0, 1, 2, 3, 4].map((id) => documents.lengthOf(id)),
    documents.termCount(0),
    documents.meanTermCountIn(FRENCH),
    documents.meanTermCountIn(ENGLISH),
  ];
  const total = 1 + 2 + 65_535;
  expect(lengthsIn(index)).toEqual([1, 0, 2, 65_535, 1, total, total, 1]);
  expect(lengthsIn(SearchIndex.of([sealed(index)]))).toEqual(lengthsIn(index));
});

test('stop words of a note are those of its article', () => {
  const index = SearchIndex.of([]);
  index.setArticle(article('fr', [], 'fr'));
  index.setArticle(article('en', [], 'en'));
  index.setAnnotations('fr', [note('n1', 'on or')]);
  index.setAnnotations('en', [note('n2', 'on or')]);
  expect(holders(index, 'or')).toEqual([`fr:${NOTE}:n1`]);
  expect(holders(index, 'on')).toEqual([]);
});

test('annotations and facts of an article that is not there are nothing', () => {
  const index = SearchIndex.of([]);
  index.setAnnotations('a', [note('n1', 'loup')]);
  index.setFacts('a', FACTS);
  index.remove('a');
  expect(index.documents.documentCount).toBe(0);
  expect(index.seal()).toBeNull();
});

test('the revision grows with each change, and a part is sealed only when something has changed', () => {
  const index = SearchIndex.of([]);
  let revision = index.revision;
  const expectGrown = () => {
    expect(index.revision).toBeGreaterThan(revision);
    revision = index.revision;
  };
  index.setArticle(article('a', ['Le loup.']));
  expectGrown();
  index.setAnnotations('a', [note('n1', 'loup')]);
  expectGrown();
  index.setFacts('a', FACTS);
  expectGrown();
  expect(index.seal()).not.toBeNull();
  expectGrown();
  expect(index.seal()).toBeNull();
  index.remove('a');
  expectGrown();
  expect(index.seal()).not.toBeNull();
});

test('ordinals stay while documents get other numbers', () => {
  const index = SearchIndex.of([]);
  for (const id of ['a', 'b', 'c']) index.setArticle(article(id, ['Le loup.']));
  const first = sealed(index);
  index.setArticle(article('a', ['Une brebis.', 'Un loup.']));
  const second = sealed(index);
  index.setArticle(article('d', ['Un loup.']));
  const ids = ['a', 'b', 'c', 'd'];
  const ordinals = ids.map((id) => index.documents.ordinalOf(id));
  const documentCount = index.documents.documentCount;
  merged(index, [first.id, second.id]);
  expect(index.documents.documentCount).toBeLessThan(documentCount);
  expect(ids.map((id) => index.documents.ordinalOf(id))).toEqual(ordinals);
  const expected = [`a:${BLOCK}:2`, `b:${BLOCK}:1`, `c:${BLOCK}:1`, `d:${BLOCK}:1`];
  expect(holders(index, 'loup')).toEqual(expected);
});

test('what is deleted while it is merged stays deleted, now and after a restart', () => {
  const index = SearchIndex.of([]);
  for (const id of ['a', 'b']) index.setArticle(article(id, ['Le loup.'], 'fr', [note(`n-${id}`, 'loup')]));
  const plan = { partIds: [sealed(index).id] };
  const steps = index.merge(plan, { entries: 100, postings: 1 });
  steps.next();
  index.remove('a');
  index.setAnnotations('b', []);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  index.replace(plan, step.value);
  expect(holders(index, 'loup')).toEqual([`b:${BLOCK}:1`]);
  const change = sealed(index);
  expect(holders(SearchIndex.of([step.value, change]), 'loup')).toEqual([`b:${BLOCK}:1`]);
});

test('an article that is gone does not come back from an older part', () => {
  const index = SearchIndex.of([]);
  index.setArticle(article('a', ['Le loup.']));
  const parts = [sealed(index)];
  index.remove('a');
  parts.push(sealed(index));
  index.setArticle(article('b', ['Un loup.']));
  parts.push(sealed(index));
  const [oldest, ...newer] = parts;
  if (oldest === undefined) throw new Error('No part');
  const newest = merged(
    index,
    newer.map((part) => part.id),
  );
  expect(holders(SearchIndex.of([oldest, newest]), 'loup')).toEqual([`b:${BLOCK}:1`]);
  const whole = merged(index, [oldest.id, newest.id]);
  const kindsOf = (part: IndexPart) => Array.from(readEntries(part.entries), (entry) => entry.kind);
  expect([kindsOf(newest), kindsOf(whole)]).toEqual([['removal', 'article'], ['article']]);
  expect(holders(SearchIndex.of([whole]), 'loup')).toEqual([`b:${BLOCK}:1`]);
});

test('a part that was not merged here, or from other parts, is refused', () => {
  const index = SearchIndex.of([]);
  index.setArticle(article('a', ['Le loup.']));
  const part = sealed(index);
  expect(() => index.replace({ partIds: [part.id] }, part)).toThrow('not merged by this index');
  expect(() => merged(index, ['absent'])).toThrow('not in the index');
});

test('an article that comes and goes between two seals leaves no documents', () => {
  const index = SearchIndex.of([]);
  index.setArticle(article('a', ['Le loup.']));
  index.setArticle(article('a', ['Le loup.', 'Un loup.']));
  index.remove('a');
  sealed(index);
  expect(index.documents.documentCount).toBe(0);
  expect(index.has('a')).toBe(false);
});
