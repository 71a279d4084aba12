import type { Block, Inline } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';

/** The kinds of blocks that hold running text; headings are numbered otherwise in each format. */
const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'listItem', 'quote', 'footnote']);

/** The paragraphs of an article's blocks, normalised; an item's paragraphs count one by one. */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ kind }) => TEXT_KINDS.has(kind))
    .flatMap((block) => blockText(withoutNoteSigns(block)).split('\n'))
    .map(normalise)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** A block without raised links, which are signs of notes. */
function withoutNoteSigns(block: Block): Block {
  if (!('inlines' in block)) return block;
  const isSign = (inline: Inline) =>
    inline.kind === 'superscript' && inline.children.every(({ kind }) => kind === 'link');
  return { ...block, inlines: block.inlines.filter((inline) => !isSign(inline)) };
}

/**
 * A paragraph without what typesetting changes: white space, kinds of quotes and apostrophes, French spaces before
 * `: ; ? !` and inside `« »`, dashes that TeX makes of hyphens, and the signs of notes.
 */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’`´]/gu, "'")
    .replace(/« ?| ?»|[“”„]|''/gu, '"')
    .replace(/ (?=[:;?!])/gu, '')
    .replace(/[‐‑‒–—]|--+/gu, '-')
    .replace(/…/gu, '...')
    .replace(/ ?\[\d{1,2}\]/gu, '')
    .trim();
}

/**
 * A paragraph as a text edition and the others have it alike: Sphinx's text builder writes code as `"code"`, and
 * emphasis as `*emphasis*` and `**strong emphasis**`, so neither these marks nor quotes count, nor the white space that
 * stands between a quote and its words.
 */
export function withoutMarks(text: string): string {
  return text.replace(/["*`]/gu, '').replace(/\s+/gu, ' ').trim();
}
