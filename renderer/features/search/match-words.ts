/** Short words for where a hit stands and why it is one. */
import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { Hit, MatchReason } from '../../search/protocol.ts';

/** Two letters that are written as one: what a reader types, and what stands in the text. */
const LIGATURES: readonly (readonly [typed: string, found: string])[] = [
  ['oe', 'œ'],
  ['ae', 'æ'],
  ['ss', 'ß'],
];

/** What is least plain to see comes first. */
const BY_SURPRISE: readonly MatchReason['kind'][] = ['typo', 'spelling', 'form'];

/** “¶ 9 · œ = oe”, “note · ¶ 2”: the place of a hit and the least plain of the reasons for it. */
export function placeWords(t: TFunction, hit: Hit): string {
  const paragraph = t('search.paragraph', { place: hit.blockIndex + 1 });
  const place = hit.place === 'text' ? [] : [t(`search.in.${hit.place}`)];
  const reason = mainReason(hit.reasons);
  const why = reason === null ? [] : [reasonWords(t, reason)];
  return [...place, paragraph, ...why].join(' · ');
}

/** All reasons of a hit in words, each once. */
export function allReasonWords(t: TFunction, reasons: readonly MatchReason[]): readonly string[] {
  return [...new Set(reasons.map((reason) => reasonWords(t, reason)))];
}

/** A reason that a row tells: beginnings and phrases are what was typed, and their marks show them. */
function mainReason(reasons: readonly MatchReason[]): MatchReason | null {
  const rank = (reason: MatchReason) =>
    isAccent(reason) ? BY_SURPRISE.length : BY_SURPRISE.indexOf(reason.kind);
  const told = reasons.filter(({ kind }) => BY_SURPRISE.includes(kind));
  return told.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function reasonWords(t: TFunction, reason: MatchReason): string {
  switch (reason.kind) {
    case 'form':
      return t('search.why.form', { found: reason.found });
    case 'spelling':
      return spellingWords(t, reason.typed, reason.found);
    case 'beginning':
      return t('search.why.beginning');
    case 'typo':
      return t('search.why.typo', { typed: reason.typed, found: reason.found });
    case 'phrase':
      return t('search.why.phrase');
    default:
      return assertNever(reason);
  }
}

function spellingWords(t: TFunction, typed: string, found: string): string {
  for (const [apart, joined] of LIGATURES) {
    const isJoined = found.toLowerCase().includes(joined) && !typed.toLowerCase().includes(joined);
    if (isJoined) return `${joined} = ${apart}`;
  }
  if (differsByAccents(typed, found)) return t('search.why.accent');
  return `${typed} = ${found}`;
}

function isAccent(reason: MatchReason): boolean {
  return reason.kind === 'spelling' && differsByAccents(reason.typed, reason.found);
}

function differsByAccents(a: string, b: string): boolean {
  return withoutAccents(a) === withoutAccents(b);
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
