/** Annotated articles for tests. */
import type { BlockTarget } from '../../shared/annotation.ts';
import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../db/rows.ts';

export const DAY = new Date(2026, 10, 22, 14, 30).getTime();

export function testRow(values: Partial<ArticleRow> = {}): ArticleRow {
  return {
    ...{ id: 'a1', title: 'De l’usage des notes', sortTitle: '', byline: null, siteName: null },
    ...{ language: 'fr', publishedAt: null, excerpt: '', format: 'text', sourceName: 'notes.txt' },
    ...{ sourcePath: null, sourceUrl: null, contentHash: '', wordCount: 10, importedAt: DAY },
    ...{ state: 'reading', progress: 0, lastBlockId: null, lastReadAt: null, highlightCount: 0 },
    ...{ noteCount: 0, favouriteAt: 0, archivedAt: 0, tags: [], deletedAt: 0, ...values },
  };
}

export function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

/** Where words stand in a block. */
export function targetIn(block: Block, exact: string): BlockTarget {
  const start = blockText(block).indexOf(exact);
  return {
    blockId: block.id,
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    blockHash: '',
  };
}

export function highlightOn(
  id: string,
  targets: readonly BlockTarget[],
  values: Partial<HighlightRow> = {},
): HighlightRow {
  return {
    ...{ id, articleId: 'a1', blockId: targets[0]?.blockId ?? '', targets, color: 'honey', style: 'fill' },
    ...{ tags: [], state: 'exact', createdAt: DAY, updatedAt: DAY, deletedAt: 0, ...values },
  };
}

export function noteOn(
  id: string,
  target: BlockTarget | null,
  text: string,
  values: Partial<NoteRow> = {},
): NoteRow {
  return {
    ...{ id, articleId: 'a1', target, highlightId: null, blockId: target?.blockId ?? '', text, tags: [] },
    ...{ links: [], linkedIds: [], state: 'exact', createdAt: DAY, updatedAt: DAY, deletedAt: 0, ...values },
  };
}
