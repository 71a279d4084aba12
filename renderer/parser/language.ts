import { detectAll } from 'tinyld/light';
import { LIMITS } from './limits.ts';

/** Fewer letters say too little. */
const MINIMUM_LETTERS = 20;
/** tinyld's share of the best language, and how far it must lead the second: shares below are coin tosses. */
const MINIMUM_ACCURACY = 0.1;
const MINIMUM_LEAD = 2;

/** Language that a document declares, as a canonical BCP 47 tag; null when it is none. */
export function declaredLanguage(tag: string | null | undefined): string | null {
  const candidate = tag?.trim().replaceAll('_', '-') ?? '';
  if (candidate === '') return null;
  try {
    return Intl.getCanonicalLocales(candidate)[0] ?? null;
  } catch {
    return null; // not well-formed, so it declares nothing
  }
}

/** Language of a text as a two-letter code, or null when the text is short or no language leads clearly. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LIMITS.languageSample);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MINIMUM_LETTERS) return null;
  const [best, second] = detectAll(sample);
  if (best === undefined || best.accuracy < MINIMUM_ACCURACY) return null;
  return best.accuracy >= MINIMUM_LEAD * (second?.accuracy ?? 0) ? best.lang : null;
}
