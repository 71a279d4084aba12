import { expect, test } from 'vitest';
import sampleText from '../../../resources/sample-article.txt?raw';
import { blockText } from '../../../shared/block-text.ts';
import { FRENCH } from '../index/documents.ts';
import { readQuery } from '../query/parse-query.ts';
import { Searcher } from '../ranking/searcher.ts';
import { indexOf, sampleArticle, testArticle } from '../test-articles.ts';
import { snippet } from './snippet.ts';
import { joinedRanges, textMatcher } from './text-matcher.ts';

const SAMPLE = sampleArticle(sampleText);

function find(text: string, query: string) {
  const searcher = new Searcher(indexOf([testArticle('a', '', 'fr', [text])]));
  return joinedRanges(textMatcher(searcher.within('a', readQuery(query), true).leaves, FRENCH, false)(text));
}

const marked = (text: string, query: string) => {
  const { text: shown, marks } = snippet(text, find(text, query));
  return marks.map((mark) => shown.slice(mark.start, mark.end));
};

test('a short text is shown whole with all its marks', () => {
  const text = 'Selon l’OTAN, les manœuvres de l’OTAN continuent.';
  expect(snippet(text, find(text, 'otan'))).toEqual({
    text,
    marks: [
      { start: 8, end: 12 },
      { start: 33, end: 37 },
    ],
  });
});

test('passages of the sample are cut between words, around the matches', () => {
  const texts = SAMPLE.blocks.map(blockText);
  const queries = [
    'coree',
    'otan',
    'manoeuvres',
    'tunnels',
    'doctrine',
    'projecteurs',
    '12 000',
    'pyongyang',
  ];
  let cuts = 0;
  for (const text of texts) {
    for (const query of queries) {
      const matches = find(text, query);
      if (matches.length === 0) continue;
      const { text: shown, marks } = snippet(text, matches);
      const bare = shown.replace(/^…|…$/g, '');
      const at = text.indexOf(bare);
      expect(at).toBeGreaterThan(-1);
      expect(bare.length).toBeLessThanOrEqual(220);
      expect(`${text} `.charAt(at + bare.length)).toBe(' ');
      expect(` ${text}`.charAt(at)).toBe(' ');
      expect(shown.startsWith('…')).toBe(at > 0);
      expect(shown.endsWith('…')).toBe(at + bare.length < text.length);
      const inside = matches.filter((match) => match.start >= at && match.end <= at + bare.length);
      expect(marks.map((mark) => shown.slice(mark.start, mark.end))).toEqual(
        inside.map((match) => text.slice(match.start, match.end)),
      );
      expect(marks.length).toBeGreaterThan(0);
      cuts += 1;
    }
  }
  expect(cuts).toBeGreaterThan(12);
});

test('the window with most matches is chosen', () => {
  const filler = 'autre chose sans intérêt '.repeat(20);
  const text = `Un loup. ${filler}Le loup et le loup, puis le loup. ${filler}`;
  expect(marked(text, 'loup ')).toEqual(['loup', 'loup', 'loup']);
});

test('a text without spaces is cut between characters', () => {
  const pairs = '𠀀'.repeat(200);
  // Odd lengths around the match put both cuts into the middle of a surrogate pair.
  const text = `${pairs}中${'𠀀'.repeat(20)}人民中${pairs}`;
  const { text: shown, marks } = snippet(text, find(text, '人民'));
  expect(shown.isWellFormed()).toBe(true);
  expect(marks.map((mark) => shown.slice(mark.start, mark.end))).toEqual(['人民']);
});

test('a match that the window cuts is marked as far as it is shown', () => {
  const text = `${'天'.repeat(100)}${'人民'.repeat(200)}`;
  const { text: shown, marks } = snippet(text, find(text, '人民人'));
  expect(marks).toHaveLength(1);
  const [mark = { start: 0, end: 0 }] = marks;
  expect(shown.slice(mark.start, mark.end)).toMatch(/^人民[人民]+$/);
  expect(shown.slice(mark.end)).toBe('…');
});

test('line breaks and tabs of tables and code become spaces, and marks stay', () => {
  const text = 'Pertes\nfévrier\t4 000';
  expect(snippet(text, find(text, 'février '))).toEqual({
    text: 'Pertes février 4 000',
    marks: [{ start: 7, end: 14 }],
  });
});

test('terms that overlap make one mark', () => {
  expect(find('東京都庁に行く', '東京都庁')).toEqual([{ start: 0, end: 4 }]);
  expect(find('𠀀が好き', '𠀀')).toEqual([{ start: 0, end: 2 }]);
});
