import { expect, test } from 'vitest';
import type { HighlightColor, HighlightStyle } from '../../../shared/annotation.ts';
import { type AnchoredHighlight, highlightAt } from './anchored-highlight.ts';
import { paintName, planPainting, type Stretch } from './paint-plan.ts';

function highlight(
  color: HighlightColor,
  start: number,
  end: number,
  blockId = 'b1',
  style: HighlightStyle = 'fill',
): AnchoredHighlight {
  return { id: `${color}-${start}`, color, style, state: 'exact', ranges: [{ blockId, start, end }] };
}

function painted(
  highlights: readonly AnchoredHighlight[],
  color: HighlightColor,
  style: HighlightStyle = 'fill',
  blockId = 'b1',
) {
  const stretches = planPainting(highlights).get(blockId)?.get(paintName(color, style)) ?? [];
  return stretches.map(({ start, end }) => [start, end]);
}

test.each([
  ['honey', 'apricot'],
  ['apricot', 'honey'],
] as const)('a %s word shows within a sentence of another colour', (inner, outer) => {
  const highlights = [highlight(inner, 10, 20), highlight(outer, 0, 50)];
  expect(painted(highlights, inner)).toEqual([[10, 20]]);
  expect(painted(highlights, outer)).toEqual([
    [0, 10],
    [20, 50],
  ]);
});

test('where two colours cross, the shorter one shows', () => {
  const highlights = [highlight('sky', 0, 20), highlight('rose', 15, 25)];
  expect(painted(highlights, 'sky')).toEqual([[0, 15]]);
  expect(painted(highlights, 'rose')).toEqual([[15, 25]]);
});

test('stretches of one colour that touch are one; other blocks take nothing away', () => {
  const highlights = [
    highlight('sky', 0, 20),
    highlight('sky', 5, 10),
    highlight('rose', 5, 10, 'b2'),
    highlight('rose', 20, 22),
    highlight('sky', 30, 31),
  ];
  expect(painted(highlights, 'sky')).toEqual([
    [0, 20],
    [30, 31],
  ]);
  expect(painted(highlights, 'rose', 'fill', 'b2')).toEqual([[5, 10]]);
});

test('a line under words and a fill behind them both show', () => {
  const highlights = [highlight('sky', 0, 20), highlight('rose', 5, 10, 'b1', 'underline')];
  expect(painted(highlights, 'sky')).toEqual([[0, 20]]);
  expect(painted(highlights, 'rose', 'underline')).toEqual([[5, 10]]);
});

test('each character of a block with hundreds of highlights has the colour of the shortest one there', () => {
  const colors = ['honey', 'rose', 'sky'] as const;
  const highlights = Array.from({ length: 400 }, (_, i) => {
    const start = (i * 37) % 500;
    return highlight(colors[i % 3] ?? 'honey', start, start + 5 + ((i * 53) % 211));
  });
  const plan = planPainting(highlights).get('b1') ?? new Map<string, readonly Stretch[]>();
  for (let at = 0; at < 720; at += 1) {
    const shortest = highlightAt(highlights, 'b1', at);
    const names = [...plan].filter(([, stretches]) => stretches.some((s) => s.start <= at && at < s.end));
    expect(names.map(([name]) => name)).toEqual(shortest === null ? [] : [paintName(shortest.color, 'fill')]);
  }
});
