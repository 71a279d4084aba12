import type { Inline } from '../../../shared/article.ts';
import { blockText, inlineText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { shorten } from '../excerpt.ts';
import { lettersOf } from './epub-headings.ts';

/** Blocks at the beginning, a half-title and a title page, that repeat the title. */
const OPENING_BLOCKS = 6;
/** Shorter paragraphs of the first pages are imprints, dedications and mottos. */
const PROSE_CHARACTERS = 120;

/** Blocks whose first ones do not repeat the book's title or subtitle; links to what is gone lead to what follows. */
export function withoutTitles(blocks: readonly DraftBlock[], title: string | null): readonly DraftBlock[] {
  if (title === null) return blocks;
  const titles = new Set([title, ...title.split(/\u00a0?: /)].map(lettersOf));
  const kept: DraftBlock[] = [];
  let waiting: readonly string[] = [];
  for (const [index, block] of blocks.entries()) {
    const repeats = index < OPENING_BLOCKS && index < blocks.length - 1 && repeatsTitle(block, titles);
    const anchors = [...(block.anchors ?? []), ...waiting];
    if (!repeats) kept.push(waiting.length === 0 ? block : { ...block, anchors });
    waiting = repeats ? anchors : [];
  }
  return kept;
}

function repeatsTitle(block: DraftBlock, titles: ReadonlySet<string>): boolean {
  const isLine = block.kind === 'heading' || block.kind === 'paragraph';
  return isLine && titles.has(lettersOf(blockText(withAnyId(block))));
}

/** Excerpt of the first paragraph of some length; null when there is none. */
export function firstProse(blocks: readonly DraftBlock[]): string | null {
  for (const block of blocks) {
    const text = block.kind === 'paragraph' ? inlineText(block.inlines.filter(isProse)) : '';
    if (text.length >= PROSE_CHARACTERS) return shorten(text);
  }
  return null;
}

/** Signs of notes say nothing where their notes are not. */
function isProse(inline: Inline): boolean {
  return inline.kind !== 'superscript' || !inline.children.some(({ kind }) => kind === 'link');
}
