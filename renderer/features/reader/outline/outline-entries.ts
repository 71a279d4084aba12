import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';

/** A line of the outline. */
export interface OutlineEntry {
  readonly blockId: string;
  readonly text: string;
  /** 0 for the highest headings of the article. */
  readonly depth: number;
}

export interface Outline {
  /** Where an article has no headings its paragraphs stand for them, by their first words. */
  readonly kind: 'headings' | 'paragraphs';
  readonly entries: readonly OutlineEntry[];
}

/** So many paragraphs can be looked through; of more, every second, third … stands for its neighbours. */
const MOST_PARAGRAPHS = 400;

const FIRST_WORDS = 9;

/** The outline of an article: the tree of its headings, or the beginnings of its paragraphs. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const headings = blocks.filter((block) => block.kind === 'heading' && blockText(block).trim() !== '');
  return headings.length > 0
    ? { kind: 'headings', entries: headingEntries(headings) }
    : { kind: 'paragraphs', entries: paragraphEntries(blocks) };
}

/** Levels that the article passes over do not indent. */
function headingEntries(headings: readonly Block[]): readonly OutlineEntry[] {
  const open: number[] = [];
  return headings.map((block) => {
    const level = block.kind === 'heading' ? block.level : 1;
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return { blockId: block.id, text: oneLine(blockText(block)), depth: open.length - 1 };
  });
}

function paragraphEntries(blocks: readonly Block[]): readonly OutlineEntry[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph' && blockText(block).trim() !== '');
  const step = Math.ceil(paragraphs.length / MOST_PARAGRAPHS);
  return paragraphs
    .filter((_, index) => index % step === 0)
    .map((block) => ({ blockId: block.id, text: firstWords(blockText(block)), depth: 0 }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function firstWords(text: string): string {
  const words = oneLine(text).split(' ');
  return words.length <= FIRST_WORDS ? words.join(' ') : `${words.slice(0, FIRST_WORDS).join(' ')}…`;
}

/** The entries whose text holds the letters typed, whatever their accents and case. */
export function filterEntries(entries: readonly OutlineEntry[], typed: string): readonly OutlineEntry[] {
  const wanted = fold(typed);
  return wanted === '' ? entries : entries.filter(({ text }) => fold(text).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
