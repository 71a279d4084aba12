import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import type { LinkChoice } from './note-field.ts';
import { linkName } from './note-links.ts';

/** More than a person looks through. */
const MOST_PLACES = 30;

/** A paragraph is called by its first words. */
const NAME_WORDS = 8;

const LONGEST_LABEL = 90;

interface PlaceWords {
  readonly heading: string;
  readonly paragraph: string;
}

/**
 * The blocks of an article that hold all words typed, headings first; with nothing typed its headings, or the first
 * paragraphs where it has none. `articleName` is what stands before the `#`.
 */
export function findPlaces(
  articleId: string,
  articleName: string,
  blocks: readonly Block[],
  typed: string,
  words: PlaceWords,
): readonly LinkChoice[] {
  const wanted = folded(typed).split(' ').filter(Boolean);
  const found = blocks
    .map((block) => ({ block, text: blockText(block).replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '' && includesAll(folded(text), wanted));
  const headings = found.filter(({ block }) => block.kind === 'heading');
  const others = found.filter(({ block }) => block.kind !== 'heading');
  const shown = wanted.length === 0 && headings.length > 0 ? headings : [...headings, ...others];
  return shown.slice(0, MOST_PLACES).map(({ block, text }) => ({
    articleId,
    blockId: block.id,
    name: `${articleName}#${linkName(text.split(' ').slice(0, NAME_WORDS).join(' '))}`,
    label: text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL).trimEnd()}…` : text,
    detail: block.kind === 'heading' ? words.heading : words.paragraph,
  }));
}

function includesAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'").toLowerCase();
}
