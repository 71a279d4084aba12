/**
 * Articles of any number made from real text. An article is about two or three pages of the manuals: its sentences are
 * theirs, with a few from elsewhere, so words are as frequent, and stand together, as in what people write. Manuals
 * know few words, so here and there one gives way to a word of a dictionary: a library's vocabulary grows with it.
 */
import type { BenchDocument, CollectionLanguage } from '../collection.ts';
import { type Random, seededRandom } from './random.ts';
import type { RealText } from './real-text.ts';

/** Words of an article: the logarithm is spread normally (median 380, one in a hundred over 1,900). */
const MEDIAN_WORDS = 380;
const WORDS_SPREAD = 0.7;
const MIN_WORDS = 40;
const MAX_WORDS = 6_000;
/** Words of a paragraph: 50,000 articles have about 744,000 paragraphs. */
const MEDIAN_PARAGRAPH = 20;
const PARAGRAPH_SPREAD = 0.5;
const STRAY_SHARE = 0.2;
const MIN_SENTENCE_WORDS = 4;
const MIN_SENTENCES = 4;
const FRENCH_SHARE = 0.5;
/** Sentences in which a word gives way to a rarer one. */
const RARE_SHARE = 0.3;

interface Topic {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What the articles of one language are drawn from. */
interface Source {
  readonly topics: readonly Topic[];
  /** The words of a dictionary. */
  readonly rareWords: readonly string[];
}

export type Pool = Readonly<Record<CollectionLanguage, Source>>;

/** What articles are drawn from. */
export function poolOf(
  texts: readonly RealText[],
  dictionaries: Readonly<Record<CollectionLanguage, readonly string[]>>,
): Pool {
  const source = (language: CollectionLanguage): Source => ({
    rareWords: shuffled(dictionaries[language]),
    topics: texts
      .filter((text) => text.language === language)
      .map(({ title, blocks }) => ({
        title,
        sentences: blocks.flatMap((block) => (block.kind === 'text' ? sentencesOf(block.text) : [])),
      }))
      .filter((topic) => topic.sentences.length >= MIN_SENTENCES),
  });
  return { fr: source('fr'), en: source('en') };
}

/** The article with a number, from 1 on: always the same one. */
export function articleAt(pool: Pool, id: number): BenchDocument {
  const random = seededRandom(id);
  const language = random.next() < FRENCH_SHARE ? 'fr' : 'en';
  const source = pool[language];
  const topics = [random.pick(source.topics), random.pick(source.topics), random.pick(source.topics)];
  const wanted = Math.min(MAX_WORDS, Math.max(MIN_WORDS, logNormal(random, MEDIAN_WORDS, WORDS_SPREAD)));
  const paragraphs: string[] = [];
  for (let words = 0; words < wanted; ) {
    const paragraph = paragraphFrom(topics, source, random);
    paragraphs.push(paragraph);
    words += wordCount(paragraph);
  }
  return { id, title: titleOf(topics, random), text: paragraphs.join('\n\n'), language };
}

function paragraphFrom(topics: readonly Topic[], source: Source, random: Random): string {
  const wanted = logNormal(random, MEDIAN_PARAGRAPH, PARAGRAPH_SPREAD);
  const sentences: string[] = [];
  for (let words = 0; words < wanted; ) {
    const topic = random.pick(random.next() < STRAY_SHARE ? source.topics : topics);
    const known = random.pick(topic.sentences);
    const sentence = random.next() < RARE_SHARE ? withRareWord(known, source.rareWords, random) : known;
    sentences.push(sentence);
    words += wordCount(sentence);
  }
  return sentences.join(' ');
}

/** One plain word of the sentence gives way to one of the dictionary; the n-th of them is drawn 1/n as often as the first. */
function withRareWord(sentence: string, rareWords: readonly string[], random: Random): string {
  const words = sentence.split(' ');
  const place = random.below(words.length);
  if (!/^\p{Ll}{4,}$/u.test(words[place] ?? '')) return sentence;
  const rank = Math.floor(rareWords.length ** random.next()) - 1;
  return words.with(place, rareWords[rank] ?? '').join(' ');
}

/** Fisher and Yates: else the first words of the alphabet would be the frequent ones. */
function shuffled(words: readonly string[]): readonly string[] {
  const random = seededRandom(1);
  const result = [...words];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const other = random.below(i + 1);
    [result[i], result[other]] = [result[other] ?? '', result[i] ?? ''];
  }
  return result;
}

/** A page's title, or the beginning of a sentence as newspapers have it. */
function titleOf(topics: readonly Topic[], random: Random): string {
  const topic = random.pick(topics);
  if (random.next() < 0.5) return topic.title;
  return random
    .pick(topic.sentences)
    .split(' ')
    .slice(0, 4 + random.below(7))
    .join(' ');
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}«“"])/u)
    .filter((sentence) => wordCount(sentence) >= MIN_SENTENCE_WORDS);
}

function wordCount(text: string): number {
  return text.split(' ').length;
}

/** Box and Muller's method. */
function logNormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return median * Math.exp(spread * normal);
}
