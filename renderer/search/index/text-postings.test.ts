import { expect, test } from 'vitest';
import { stopWordTest } from '../analysis/stop-words.ts';
import { tellingTokens } from '../analysis/telling-tokens.ts';
import { FlexIndex } from './flex-index.ts';
import { slotOf } from './frequency-slot.ts';
import { textPostings } from './text-postings.ts';

function placesIn(text: string, language: string) {
  const live = new FlexIndex();
  live.add(0, textPostings(tellingTokens(text, stopWordTest(language))));
  const found: Record<string, readonly number[]> = {};
  live.eachTerm('', (term) =>
    live.find(term)?.visitPlaces(
      (_, places) => {
        found[term] = [...places];
      },
      () => true,
    ),
  );
  return found;
}

test('places count all words, stop words too', () => {
  expect(placesIn('Le loup et la brebis : le loup.', 'fr')).toEqual({ loup: [1, 6], brebis: [4] });
});

test('an elided article has no place', () => {
  expect(placesIn('L’OTAN et l’Ukraine', 'fr')).toEqual({ otan: [0], ukraine: [2] });
});

test('a CJK character and the pair that begins with it share a place', () => {
  expect(placesIn('Visit 中国 now', 'en')).toEqual({ visit: [0], 中: [1], 中国: [1], 国: [2], now: [3] });
});

test('a term has the slot of its number of occurrences among the terms that tell', () => {
  const tokens = tellingTokens('Le loup et la brebis : le loup.', stopWordTest('fr'));
  expect(textPostings(tokens).get('loup')?.slot).toBe(slotOf(2));
  expect(textPostings(tokens).get('brebis')?.slot).toBe(slotOf(1));
});
