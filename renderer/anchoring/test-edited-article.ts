/** Articles as sentences that know who they are, so that it is known where each character of an edited article was. */
import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import licence from '../../tests/fixtures/anchoring/apache-2.0.txt?raw';
import type { BlockTexts } from './match-quote.ts';

export interface Sentence {
  /** Of a copy another one. */
  readonly key: string;
  readonly text: string;
  /** Of each character the offset that it had in the sentence as it was first; -1 for a new one. */
  readonly origins: readonly number[];
}

export type Paragraph = readonly Sentence[];

/** Where a character comes from: sentence and offset, or null for one that is new. */
export type Origin = string | null;

const PARSED = import.meta.glob<{ readonly blocks: readonly Block[] }>(
  [
    '../../tests/fixtures/articles/{epub2-hugo,epub3-verne,koursk,phares-docx,simple-html}/expected.json',
    '../../tests/fixtures/articles/pdf-book-excerpt-french/expected.json',
  ],
  { eager: true, import: 'default' },
);

/** French and English articles: parsed fixtures and a plain text. */
export function loadArticles(): readonly (readonly Paragraph[])[] {
  const parsed = Object.values(PARSED).map(({ blocks }) => blocks.map(blockText));
  const english = licence.split(/\n\s*\n/).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  return [...parsed, english].map((texts, article) =>
    texts.filter((text) => text.trim() !== '').map((text, index) => toSentences(text, `${article}.${index}`)),
  );
}

const SEGMENTER = new Intl.Segmenter('fr', { granularity: 'sentence' });

function toSentences(text: string, name: string): Paragraph {
  return [...SEGMENTER.segment(text)].map(({ segment }, index) => newSentence(`${name}.${index}`, segment));
}

export function newSentence(key: string, text: string): Sentence {
  return { key, text, origins: Array.from(text, (_, index) => index) };
}

/** Texts of the paragraphs as blocks `b1`, `b2`, … */
export function textsOf(paragraphs: readonly Paragraph[]): BlockTexts {
  return new Map(
    paragraphs.map((paragraph, index) => [`b${index + 1}`, paragraph.map(({ text }) => text).join('')]),
  );
}

/** Where each character of each block comes from. */
export function originsOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly Origin[]> {
  return new Map(
    paragraphs.map((paragraph, index) => [
      `b${index + 1}`,
      paragraph.flatMap(({ key, origins }) => origins.map((at) => (at < 0 ? null : `${key}:${at}`))),
    ]),
  );
}

/** The same sentence said twice in a row is one: which of both it was nobody can say. */
export function withoutRepetition(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let previous: Sentence | null = null;
  return paragraphs.map((paragraph) =>
    paragraph.map((sentence) => {
      const isSame = previous !== null && previous.text.trim() === sentence.text.trim();
      previous = isSame && previous !== null ? { ...sentence, key: previous.key } : sentence;
      return previous;
    }),
  );
}
