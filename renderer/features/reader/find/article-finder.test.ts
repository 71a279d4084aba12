import { beforeEach, expect, test } from 'vitest';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import { type BlockMatches, TITLE } from '../../../search/protocol.ts';
import { ArticleFinder, type FinderView } from './article-finder.ts';

const FOUND: readonly BlockMatches[] = [
  { blockId: 'b1', matches: [{ start: 0, end: 4 }] },
  {
    blockId: 'b3',
    matches: [
      { start: 2, end: 6 },
      { start: 8, end: 12 },
    ],
  },
];
const FIRST = { blockId: 'b1', start: 0, end: 4 };
const SECOND = { blockId: 'b3', start: 2, end: 6 };
const THIRD = { blockId: 'b3', start: 8, end: 12 };

/** Answers when told to, so that a test decides which answer is late. */
class SlowSearch {
  readonly asked: string[] = [];
  readonly #answers: PromiseWithResolvers<readonly BlockMatches[]>[] = [];

  readonly findIn = (_articleId: string, text: string) => this.#ask(`find ${text}`);
  readonly matchesIn = (_articleId: string, query: string) => this.#ask(`match ${query}`);

  async answer(question: number, blocks: readonly BlockMatches[]): Promise<void> {
    this.#answers[question]?.resolve(blocks);
    await Promise.resolve();
  }

  async fail(question: number): Promise<void> {
    this.#answers[question]?.reject(new Error('gone'));
    await Promise.resolve();
    await Promise.resolve();
  }

  #ask(question: string): Promise<readonly BlockMatches[]> {
    this.asked.push(question);
    const answer = Promise.withResolvers<readonly BlockMatches[]>();
    this.#answers.push(answer);
    return answer.promise;
  }
}

class FakeView implements FinderView {
  firstSeen = 0;
  marked: readonly BlockRange[] = [];
  current: BlockRange | null = null;
  readonly shown: BlockRange[] = [];

  firstInSight = () => this.firstSeen;
  settle = () => undefined;
  show = (match: BlockRange) => void this.shown.push(match);
  mark(matches: readonly BlockRange[]): void {
    this.marked = matches;
  }
  markCurrent(match: BlockRange | null): void {
    this.current = match;
  }
}

let search: SlowSearch;
let view: FakeView;
let finder: ArticleFinder;

beforeEach(() => {
  search = new SlowSearch();
  view = new FakeView();
  finder = new ArticleFinder('a1', search);
  finder.attach(view, false);
});

const target = (passage: BlockRange | null) => ({ passage, annotationId: null, query: 'q' });

test('an arrival marks its passage at once, then all matches, and stays at the passage', async () => {
  finder.arrive(target(SECOND));
  expect(view.marked).toEqual([SECOND]);
  expect(view.current).toEqual(SECOND);
  await search.answer(0, FOUND);
  expect(view.marked).toEqual([FIRST, SECOND, THIRD]);
  expect(finder.getState()).toMatchObject({ mode: 'arrived', current: 1, isVisit: true });
  expect(view.shown).toEqual([]);
});

test('a passage that the search does not tell of keeps its mark', async () => {
  const passage = { blockId: 'b2', start: 1, end: 2 };
  finder.arrive(target(passage));
  await search.answer(0, FOUND);
  expect(view.current).toEqual(passage);
  expect(view.marked).toHaveLength(4);
});

test('beside a note no match is current until a step, which starts from what is in sight', async () => {
  finder.arrive(target({ blockId: 'b2', start: 0, end: 0 }));
  await search.answer(0, FOUND);
  expect(view.current).toBeNull();
  view.firstSeen = 1;
  finder.step(1);
  expect(view.current).toEqual(SECOND);

  finder.arrive(target({ blockId: 'b2', start: 0, end: 0 }));
  await search.answer(1, FOUND);
  finder.step(-1);
  expect(view.current).toEqual(FIRST);
});

test('a found title is marked and shown, unless a block that repeats it is the title', async () => {
  const found = [{ blockId: TITLE, matches: [{ start: 0, end: 4 }] }, ...FOUND];
  finder.arrive(target(null));
  await search.answer(0, found);
  expect(view.shown).toEqual([{ blockId: TITLE, start: 0, end: 4 }]);
  finder.attach(view, true);
  finder.arrive(target(null));
  await search.answer(1, found);
  expect(view.marked).toEqual([FIRST, SECOND, THIRD]);
});

test('steps go round both ways, show the match, and say that they went round', async () => {
  finder.arrive(target(SECOND));
  await search.answer(0, FOUND);
  expect(finder.step(1)).toBe(true);
  expect(finder.getState()).toMatchObject({ current: 2, wrapped: null });
  finder.step(1);
  expect(finder.getState()).toMatchObject({ current: 0, wrapped: 'end' });
  finder.step(-1);
  expect(finder.getState()).toMatchObject({ current: 2, wrapped: 'beginning' });
  expect(view.shown).toEqual([THIRD, FIRST, THIRD]);
});

test('without a search there is nothing to step through', () => {
  expect(finder.step(1)).toBe(false);
});

test('typed words are at the first match in sight, and go on at the top when all are above', async () => {
  finder.open(null);
  finder.type('mot');
  view.firstSeen = 2;
  await search.answer(0, FOUND);
  expect(view.current).toEqual(THIRD);
  finder.type('mots');
  view.firstSeen = 3;
  await search.answer(1, FOUND);
  expect(view.current).toEqual(FIRST);
});

test('an answer that was overtaken is ignored, also after the field was emptied or closed', async () => {
  finder.open('mo');
  finder.type('mot');
  await search.answer(1, FOUND);
  await search.answer(0, []);
  expect(view.marked).toHaveLength(3);
  finder.type('mots');
  finder.type(' ');
  await search.answer(2, FOUND);
  expect(finder.getState().matches).toBeNull();
  expect(view.marked).toEqual([]);
  finder.type('motif');
  finder.close();
  await search.answer(3, FOUND);
  expect(finder.getState().mode).toBe('closed');
  expect(view.marked).toEqual([]);
});

test('the field opens with the selection, else with the words of last time', () => {
  finder.open('Corée');
  finder.close();
  finder.open(null);
  expect(search.asked).toEqual(['find Corée', 'find Corée']);
});

test('closing answers where the person was, and unmarks', async () => {
  finder.open('mot');
  await search.answer(0, FOUND);
  finder.step(1);
  expect(finder.close()).toEqual(SECOND);
  expect(view.marked).toEqual([]);
  expect(view.current).toBeNull();
});

test('who works on in the article is no longer on a visit', () => {
  finder.arrive(target(FIRST));
  finder.stay();
  expect(finder.getState().isVisit).toBe(false);
  finder.arrive(target(FIRST));
  finder.open(null);
  expect(finder.getState().isVisit).toBe(false);
});

test('a search that fails says so and leaves what is marked', async () => {
  finder.arrive(target(FIRST));
  await search.fail(0);
  expect(finder.getState().error).toBeInstanceOf(Error);
  expect(view.current).toEqual(FIRST);
});

test('other content of the article is searched again, at the same match', async () => {
  finder.arrive(target(SECOND));
  await search.answer(0, FOUND);
  finder.refresh();
  await search.answer(1, [{ blockId: 'b0', matches: [{ start: 0, end: 4 }] }, ...FOUND]);
  expect(finder.getState().current).toBe(2);
});
