/**
 * Words and reading time. Words per minute are the means for silent reading of non-fiction by M. Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109 (2019): 238 in English, 214 in French.
 */
const WORDS_PER_MINUTE = { en: 238, fr: 214 } as const;

/** Number of words as `Intl.Segmenter` counts them; works for scripts without spaces. */
export function countWords(text: string, language: string | null): number {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  let words = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) words += 1;
  return words;
}

/** Whole minutes that reading takes, at least 1. */
export function readingMinutes(wordCount: number, language: string | null): number {
  const rate = language?.startsWith('fr') === true ? WORDS_PER_MINUTE.fr : WORDS_PER_MINUTE.en;
  return Math.max(1, Math.round(wordCount / rate));
}
