import { blockText } from '../../../shared/block-text.ts';
import { LecternError } from '../../../shared/errors.ts';
import type { SourceDocument } from '../document-reader.ts';
import { type Draft, type DraftBlock, EMPTY_DRAFT, withAnyId } from '../draft.ts';
import { declaredLanguage } from '../language.ts';
import { oneLine } from '../one-line.ts';
import { withoutTitleHeading } from '../title-heading.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { readPdfFile } from './pdf-engine.ts';

/** A title stands near the top. */
const BLOCKS_WITH_TITLE = 12;

/**
 * Reads a PDF: paragraphs put together again from text that pages set at places.
 * @throws LecternError as `readPdfFile` does, and `no-text-layer` when pages show pictures of text and no text
 */
export async function readPdf({ bytes }: SourceDocument): Promise<Draft> {
  const { metadata, ...contents } = await readPdfFile(bytes);
  if (contents.pages.every(({ runs }) => runs.length === 0)) {
    throw new LecternError('no-text-layer', 'The PDF holds pictures of pages and no text.');
  }
  const blocks = pdfBlocks(contents);
  const title = metadata.title ?? titleOf(blocks);
  return {
    ...EMPTY_DRAFT,
    title,
    byline: metadata.author,
    language: declaredLanguage(metadata.language),
    publishedAt: metadata.createdAt,
    blocks: withoutTitleHeading(blocks, title),
  };
}

/** The first of the headings of the highest level near the top. */
function titleOf(blocks: readonly DraftBlock[]): string | null {
  const headings = blocks.slice(0, BLOCKS_WITH_TITLE).filter((block) => block.kind === 'heading');
  const highest = Math.min(...headings.map(({ level }) => level));
  const heading = headings.find(({ level }) => level === highest);
  return heading === undefined ? null : oneLine(blockText(withAnyId(heading)));
}
