import { articleText } from '../../../shared/block-text.ts';
import { type DraftBlock, numberBlocks } from '../draft.ts';
import { articleBlocks } from './article-blocks.ts';
import { ArticleRegion, type Judge } from './article-region.ts';
import { isFrameOfPage, isFurniture } from './furniture.ts';
import { findNotes } from './html-notes.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { PageMeasures } from './page-measures.ts';

/** What a page says of its article; both help to find where it starts and ends. */
export interface KnownMetadata {
  readonly title: string | null;
  readonly byline: string | null;
}

/** An article with fewer characters, on a page with many times its prose, is one whose parts have misleading names. */
const SCANT_CHARACTERS = 300;
const SCANT_SHARE = 0.25;

/**
 * The article of a page: what its region shows, without lines of page furniture. Where next to nothing is left, names
 * of classes are not believed, and where nothing is, the page is read as it stands.
 */
export function readMainContent(
  page: Document,
  baseUrl: string | null,
  known: KnownMetadata,
): readonly DraftBlock[] {
  const measures = new PageMeasures(page.body);
  const notes = findNotes(page.body);
  const read = (judge: Judge) => {
    const region = new ArticleRegion(page.body, measures, notes, known.title, judge);
    const isLeftOut = (element: Element) => region.isLeftOut(element);
    return articleBlocks(htmlToBlocks(region.root, baseUrl, { notes, isLeftOut }), known);
  };
  const { prose } = measures.of(page.body);
  const blocks = read(isFurniture);
  if (!isScant(blocks, prose)) return blocks;
  const more = read(isFrameOfPage);
  return more.length > 0 ? more : htmlToBlocks(page.body, baseUrl, { notes });
}

function isScant(blocks: readonly DraftBlock[], pageProse: number): boolean {
  const { length } = articleText(numberBlocks(blocks));
  return length === 0 || (length < SCANT_CHARACTERS && length < SCANT_SHARE * pageProse);
}
