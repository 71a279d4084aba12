import { detectAll } from 'tinyld/light';
import { LIMITS } from '../../shared/limits.ts';
import { languageByFunctionWords } from './function-words.ts';

/** Fewer letters say too little. */
const MINIMUM_LETTERS = 20;
/** tinyld's share of the best language, and how far it must lead the second: shares below are coin tosses. */
const MINIMUM_ACCURACY = 0.1;
const MINIMUM_LEAD = 2;
/** Letters from which on a text is believed more than what its page declares: templates declare their own language. */
const CONTRADICTING_LETTERS = 400;

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
  if (letterCount(sample) < MINIMUM_LETTERS) return null;
  return languageByFunctionWords(sample) ?? languageByLetters(sample);
}

/**
 * Language of an article: the declared one, unless a long text is clearly written in another; without one the language
 * that the text shows.
 */
export function articleLanguage(declared: string | null, text: string): string | null {
  if (declared === null) return detectLanguage(text);
  const sample = text.slice(0, LIMITS.languageSample);
  if (letterCount(sample) < CONTRADICTING_LETTERS) return declared;
  const written = languageByFunctionWords(sample);
  return written === null || new Intl.Locale(declared).language === written ? declared : written;
}

function languageByLetters(sample: string): string | null {
  const [best, second] = detectAll(sample).filter(({ lang }) => isWrittenIn(sample, lang));
  if (best === undefined || best.accuracy < MINIMUM_ACCURACY) return null;
  return best.accuracy >= MINIMUM_LEAD * (second?.accuracy ?? 0) ? best.lang : null;
}

/** Whether at least half of a text's letters belong to the script of a language (Unicode CLDR, likely subtags). */
function isWrittenIn(sample: string, language: string): boolean {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return (sample.match(scriptPattern(script))?.length ?? 0) * 2 >= letterCount(sample);
}

function scriptPattern(script: string): RegExp {
  // Japanese, Korean and Chinese mix scripts, which Unicode has under names of their own.
  if (/^(?:Jpan|Kore|Hans|Hant)$/.test(script))
    return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
  return new RegExp(`(?=\\p{L})\\p{sc=${script}}`, 'gu');
}

function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
