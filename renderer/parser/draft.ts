import type { Block } from '../../shared/article.ts';

type WithoutId<B extends Block> = B extends Block ? Omit<B, 'id'> : never;

/** A block before its place in the article is known. */
export type DraftBlock = WithoutId<Block>;

/** What a format's reader found in a document; null where the document says nothing. */
export interface Draft {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly excerpt: string | null;
  readonly blocks: readonly DraftBlock[];
}

/** Gives blocks their ids: `b1`, `b2`, … in reading order. */
export function numberBlocks(drafts: readonly DraftBlock[]): readonly Block[] {
  return drafts.map((draft, index) => ({ id: `b${index + 1}`, ...draft }));
}

/** Canonical text of one draft block needs no id, so any serves. */
export function withAnyId(draft: DraftBlock): Block {
  return { id: '', ...draft };
}

/** A paragraph of one plain run. */
export function textParagraph(text: string): DraftBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
