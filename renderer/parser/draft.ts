import type { Block, Inline } from '../../shared/article.ts';

type WithoutId<B extends Block> = B extends Block ? Omit<B, 'id'> : never;

/** A block before its place in the article is known. */
export type DraftBlock = WithoutId<Block> & {
  /** Names by which links of the same document (`#name`) point at this block. */
  readonly anchors?: readonly string[];
};

/**
 * Bytes of a picture that a block names by its `src`, from wherever the format keeps pictures; null when they were not
 * saved with the document.
 */
export type ImageReader = (src: string) => Promise<Uint8Array | null>;

/** What a format's reader found in a document; null where the document says nothing. */
export interface Draft {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly sourceUrl: string | null;
  readonly excerpt: string | null;
  readonly blocks: readonly DraftBlock[];
  /** Absent when the format has no pictures of its own: then only `data:` addresses and companions are read. */
  readonly readImage?: ImageReader;
}

/** A draft of which nothing is known, for a reader to fill. */
export const EMPTY_DRAFT: Draft = {
  title: null,
  byline: null,
  siteName: null,
  language: null,
  publishedAt: null,
  sourceUrl: null,
  excerpt: null,
  blocks: [],
};

/**
 * Gives blocks their ids, `b1`, `b2`, … in reading order, and points links inside the document (`#name`) at the ids of
 * the blocks that bear the names. A link to a name that no block bears keeps its text only.
 */
export function numberBlocks(drafts: readonly DraftBlock[]): readonly Block[] {
  const idOfAnchor = new Map<string, string>();
  for (const [index, draft] of drafts.entries()) {
    for (const anchor of draft.anchors ?? []) {
      if (!idOfAnchor.has(anchor)) idOfAnchor.set(anchor, `b${index + 1}`);
    }
  }
  return drafts.map((draft, index) => {
    const { anchors, ...block } = draft;
    return withLinks({ id: `b${index + 1}`, ...block }, idOfAnchor);
  });
}

/** Canonical text of one draft block needs no id, so any serves. */
export function withAnyId(draft: DraftBlock): Block {
  return { id: '', ...draft };
}

/** A paragraph of one plain run. */
export function textParagraph(text: string): DraftBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

function withLinks(block: Block, idOfAnchor: ReadonlyMap<string, string>): Block {
  switch (block.kind) {
    case 'code':
    case 'rule':
      return block;
    case 'image':
      return { ...block, caption: pointLinks(block.caption, idOfAnchor) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, inlines: pointLinks(cell.inlines, idOfAnchor) })),
        ),
      };
    default:
      return { ...block, inlines: pointLinks(block.inlines, idOfAnchor) };
  }
}

function pointLinks(inlines: readonly Inline[], idOfAnchor: ReadonlyMap<string, string>): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = pointLinks(inline.children, idOfAnchor);
    if (inline.kind !== 'link' || !inline.href.startsWith('#')) return [{ ...inline, children }];
    const id = idOfAnchor.get(inline.href.slice(1));
    return id === undefined ? children : [{ ...inline, href: `#${id}`, children }];
  });
}
