import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';

/** The kinds of blocks that hold running text; headings are numbered otherwise in each format. */
const TEXT_KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'listItem', 'quote', 'footnote']);

/** The paragraphs of an article's blocks, normalised; an item's paragraphs count one by one. */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ kind }) => TEXT_KINDS.has(kind))
    .flatMap((block) => blockText(block).split('\n'))
    .map(normalise)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/**
 * A paragraph without what typesetting changes: white space, kinds of quotes and apostrophes, French spaces before
 * `: ; ? !` and inside `« »`, dashes that TeX makes of hyphens, and the brackets around a note's number.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[‘’`´]/gu, "'")
    .replace(/« ?| ?»|[“”„]|''/gu, '"')
    .replace(/ (?=[:;?!])/gu, '')
    .replace(/[‐‑‒–—]|--+/gu, '-')
    .replace(/…/gu, '...')
    .replace(/ ?\[?\b(\d{1,2})\]?$/u, ' $1')
    .trim();
}
