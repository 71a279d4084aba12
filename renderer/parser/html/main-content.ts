import type { DraftBlock } from '../draft.ts';
import { articleBlocks } from './article-blocks.ts';
import { ArticleRegion } from './article-region.ts';
import { findNotes } from './html-notes.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { PageMeasures } from './page-measures.ts';

/** What a page says of its article; both help to find where it starts and ends. */
export interface KnownMetadata {
  readonly title: string | null;
  readonly byline: string | null;
}

/**
 * The article of a page: what its region shows, without lines of page furniture; all that the page shows where nothing
 * of it is an article.
 */
export function readMainContent(
  page: Document,
  baseUrl: string | null,
  known: KnownMetadata,
): readonly DraftBlock[] {
  const notes = findNotes(page.body);
  const region = new ArticleRegion(page.body, new PageMeasures(page.body), notes, known.title);
  const isLeftOut = (element: Element) => region.isLeftOut(element);
  const blocks = articleBlocks(htmlToBlocks(region.root, baseUrl, { notes, isLeftOut }), known);
  return blocks.length > 0 ? blocks : htmlToBlocks(page.body, baseUrl, { notes });
}
