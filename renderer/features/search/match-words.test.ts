import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import type { Hit, MatchReason } from '../../search/protocol.ts';
import { allReasonWords, placeWords } from './match-words.ts';
import { textHit } from './test-results.ts';

beforeAll(async () => {
  await i18next.init({
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
  });
});

function words(hit: Partial<Hit>, language = 'en'): string {
  const shown = placeWords(i18next.getFixedT(language), textHit('b9', '', hit));
  return shown.replace(/[\u00a0\u202f]/g, ' ');
}

const spelling = (typed: string, found: string): MatchReason => ({ kind: 'spelling', typed, found });
const form: MatchReason = { kind: 'form', typed: 'soldat', found: 'soldats' };
const typo: MatchReason = { kind: 'typo', typed: 'koursk', found: 'kursk' };

test('a hit tells its place, and what is not plain to see about it', () => {
  expect(words({})).toBe('¶ 9');
  expect(words({ place: 'note' })).toBe('note · ¶ 9');
  expect(words({ place: 'highlight' }, 'fr')).toBe('surlignage · ¶ 9');
  expect(words({ reasons: [form] })).toBe('¶ 9 · form: soldats');
  expect(words({ reasons: [form] }, 'fr')).toBe('¶ 9 · forme : soldats');
  expect(words({ reasons: [typo] })).toBe('¶ 9 · koursk → kursk');
});

test('a beginning and a phrase are plain to see: the list of all reasons alone tells them', () => {
  const beginning: MatchReason = { kind: 'beginning', typed: 'cor', found: 'Corée' };
  expect(words({ reasons: [beginning] })).toBe('¶ 9');
  expect(words({ reasons: [{ kind: 'phrase' }] }, 'fr')).toBe('¶ 9');
  expect(words({ reasons: [beginning, spelling('coree', 'Corée')] })).toBe('¶ 9 · accent');
  expect(allReasonWords(i18next.getFixedT('en'), [beginning, { kind: 'phrase' }])).toEqual([
    'beginning',
    'phrase',
  ]);
});

test('a spelling is told by what differs in it', () => {
  expect(words({ reasons: [spelling('manoeuvres', 'manœuvres')] })).toBe('¶ 9 · œ = oe');
  expect(words({ reasons: [spelling('coree', 'Corée')] })).toBe('¶ 9 · accent');
  expect(words({ reasons: [spelling('3000', '3 000')] })).toBe('¶ 9 · 3000 = 3 000');
});

test('of several reasons the most surprising one is told, and all of them once in the list', () => {
  const reasons = [spelling('coree', 'Corée'), form, spelling('oeuvre', 'œuvre'), typo, typo];
  expect(words({ reasons })).toBe('¶ 9 · koursk → kursk');
  expect(words({ reasons: reasons.slice(0, 3) })).toBe('¶ 9 · œ = oe');
  expect(words({ reasons: reasons.slice(0, 2) })).toBe('¶ 9 · form: soldats');
  const t = i18next.getFixedT('en');
  expect(allReasonWords(t, reasons)).toEqual(['accent', 'form: soldats', 'œ = oe', 'koursk → kursk']);
});
