/**
 * Long articles a second time, in parts of a few blocks. IndexedDB gives a row whole or not at all, and a book's takes
 * longer than a person notices; the parts about the place where it opens are there at once. What they say is what
 * `contents` says: a part is believed only while it is of the same text, and made anew where there is none.
 */
import type { Block } from '../../shared/article.ts';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow, ContentPartRow, ContentRow } from './rows.ts';

/** Articles of more blocks are kept in parts too, and come to the page in steps. */
export const LONG_ARTICLE = 400;

const BLOCKS_A_PART = 20;

/** Some blocks of an article, and what stands around them. */
export interface OpeningText {
  readonly blocks: readonly Block[];
  /** How many blocks stand before and after them. */
  readonly blocksBefore: number;
  readonly blocksAfter: number;
  /** Level of the highest heading of the whole article, 1 where there is none. */
  readonly topHeadingLevel: number;
}

/** All blocks of an article, and which text they are. */
export type WholeText = ContentRow & Pick<ArticleRow, 'contentHash'>;

/** The parts of an article; none of a short one. */
export function partsOf({ articleId, contentHash, blocks }: WholeText): readonly ContentPartRow[] {
  if (blocks.length <= LONG_ARTICLE) return [];
  const common = {
    articleId,
    contentHash,
    blockCount: blocks.length,
    topHeadingLevel: topHeadingLevel(blocks),
  };
  return Array.from({ length: Math.ceil(blocks.length / BLOCKS_A_PART) }, (_, part) => ({
    ...common,
    part,
    blocks: blocks.slice(part * BLOCKS_A_PART, (part + 1) * BLOCKS_A_PART),
  }));
}

/** Level of the highest heading; 1 where there is none. */
export function topHeadingLevel(blocks: readonly Block[]): number {
  const levels: readonly number[] = blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.level] : [],
  );
  return levels.length === 0 ? 1 : levels.reduce((top, level) => Math.min(top, level));
}

/** Puts a text in the place of the one that an article had; inside a transaction over `contents` and `contentParts`. */
export async function replaceContent(db: LecternDatabase, text: WholeText): Promise<void> {
  const { articleId, blocks } = text;
  await db.contents.put({ articleId, blocks });
  await replaceParts(db, text);
}

/** Makes the parts of an article that has none of its present text: one that an older Lectern, or a backup, brought. */
export async function mendParts(db: LecternDatabase, text: WholeText): Promise<void> {
  if (text.blocks.length <= LONG_ARTICLE) return;
  await db.transaction('rw', db.articles, db.contentParts, async () => {
    const article = await db.articles.get(text.articleId);
    const first = await db.contentParts.get([text.articleId, 0]);
    if (article?.contentHash !== text.contentHash || first?.contentHash === text.contentHash) return;
    await replaceParts(db, text);
  });
}

async function replaceParts(db: LecternDatabase, text: WholeText): Promise<void> {
  await db.contentParts.where('articleId').equals(text.articleId).delete();
  await db.contentParts.bulkAdd(partsOf(text));
}

/**
 * The blocks about a place of a long article: about the block that is asked for, else about the one at which the person
 * left. Null for a short article, and where the parts are of another text or do not hold the block.
 */
export async function readOpeningText(
  db: LecternDatabase,
  articleId: string,
  blockId: string | null,
): Promise<OpeningText | null> {
  const article = await db.articles.get(articleId);
  // Every block but a picture has a word.
  if (article === undefined || article.wordCount < LONG_ARTICLE / 2) return null;
  const wanted = blockId ?? article.lastBlockId;
  const part = wanted === null ? 0 : partOfBlock(wanted);
  const rows = await db.contentParts
    .where('[articleId+part]')
    .between([articleId, part - 1], [articleId, part + 1], true, true)
    .toArray();
  const [first] = rows;
  if (first === undefined || rows.some(({ contentHash }) => contentHash !== article.contentHash)) return null;
  const blocks = rows.flatMap((row) => row.blocks);
  if (wanted !== null && !blocks.some(({ id }) => id === wanted)) return null;
  const blocksBefore = first.part * BLOCKS_A_PART;
  const blocksAfter = first.blockCount - blocksBefore - blocks.length;
  return { blocks, blocksBefore, blocksAfter, topHeadingLevel: first.topHeadingLevel };
}

/** Parsers number blocks from 1 on. Whoever reads the part sees whether it holds the block. */
function partOfBlock(blockId: string): number {
  const number = Number(/^b(\d+)$/.exec(blockId)?.[1] ?? 1);
  return Math.floor((number - 1) / BLOCKS_A_PART);
}
