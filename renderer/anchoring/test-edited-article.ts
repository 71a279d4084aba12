/** Articles as sentences that know who they are, so that it is known where each character of an edited article was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
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

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures');
const PARSED = [
  'pdf-book-excerpt-french',
  'phares-docx',
  'epub2-hugo',
  'epub3-verne',
  'simple-html',
  'koursk',
];

/** French and English articles: parsed fixtures and a plain text. */
export function loadArticles(): readonly (readonly Paragraph[])[] {
  const parsed = PARSED.map((name) => {
    const page = readFileSync(join(FIXTURES, 'articles', name, 'expected.json'), 'utf8');
    const { blocks }: { blocks: readonly Block[] } = JSON.parse(page);
    return blocks.map(blockText);
  });
  const licence = readFileSync(join(FIXTURES, 'anchoring/apache-2.0.txt'), 'utf8');
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
