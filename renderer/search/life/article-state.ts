/** From the library's rows to what the index takes in and what a result shows. */
import { ASSET_PREFIX, type Block, type Inline } from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { blockText } from '../../../shared/block-text.ts';
import type { StoredArticle } from '../article-cache.ts';
import type { AnnotationText } from '../index/indexed.ts';
import type { ArticleState, MarkScope, RowFacts } from './index-store.ts';
import type { LibraryArticle } from './library-reader.ts';

/** An article as far as a mark's scope asks; null stands for one that is not in the library. */
export function articleState(article: LibraryArticle | null, scope: MarkScope): ArticleState {
  if (article === null) return { kind: 'gone' };
  const facts = factsOf(article.row);
  switch (scope) {
    case 'facts':
      return { kind: 'facts', facts };
    case 'annotations':
      return { kind: 'annotations', facts, annotations: annotationsOf(article) };
    case 'article': {
      const { row, blocks } = article;
      return {
        kind: 'article',
        article: {
          text: {
            articleId: row.id,
            title: row.title,
            language: row.language,
            blocks: blocks.map(blockText),
          },
          facts: { ...facts, hasImage: blocks.some(showsPicture) },
          annotations: annotationsOf(article),
        },
      };
    }
    default:
      return assertNever(scope);
  }
}

export function storedArticle({ row, blocks, highlights, notes }: LibraryArticle): StoredArticle {
  return {
    title: row.title,
    sourceName: row.sourceName,
    blocks,
    notes: notes.map(({ id, blockId, text }) => ({ id, blockId, text })),
    highlights: highlights.map((highlight) => ({
      id: highlight.id,
      blockId: highlight.blockId,
      text: markedText(highlight),
      start: highlight.targets[0]?.position.start ?? 0,
      end: highlight.targets[0]?.position.end ?? 0,
    })),
  };
}

function factsOf(row: LibraryArticle['row']): RowFacts {
  const { byline, siteName, sourceName, state, wordCount, importedAt } = row;
  return {
    ...{ byline, siteName, sourceName, state, wordCount, importedAt },
    ...{ tags: row.tags, isArchived: row.archivedAt > 0, isFavourite: row.favouriteAt > 0 },
    host: row.sourceUrl === null ? null : (URL.parse(row.sourceUrl)?.hostname ?? null),
    publishedAt: instantOf(row.publishedAt),
  };
}

/** Milliseconds since 1970 of what a document states as its date; null when that is none. */
function instantOf(publishedAt: string | null): number | null {
  const instant = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(instant) ? null : instant;
}

function annotationsOf({ blocks, highlights, notes }: LibraryArticle): readonly AnnotationText[] {
  const places = new Map(blocks.map((block, i) => [block.id, i]));
  const placeOf = (blockId: string) => places.get(blockId) ?? null;
  return [
    ...notes.map(
      ({ id, blockId, text }): AnnotationText => ({
        ...{ id, kind: 'note', blockIndex: placeOf(blockId), text, color: null },
      }),
    ),
    ...highlights.map((highlight): AnnotationText => {
      const { id, blockId, color } = highlight;
      return { id, kind: 'highlight', blockIndex: placeOf(blockId), text: markedText(highlight), color };
    }),
  ];
}

/** The words that a highlight marks, a line a block. */
function markedText({ targets }: LibraryArticle['highlights'][number]): string {
  return targets.map(({ quote }) => quote.exact).join('\n');
}

/** Whether a block has a picture that is kept with the article. */
function showsPicture(block: Block): boolean {
  switch (block.kind) {
    case 'image':
      return block.src.startsWith(ASSET_PREFIX) || block.caption.some(holdsPicture);
    case 'table':
      return block.rows.some((row) => row.some((cell) => cell.inlines.some(holdsPicture)));
    case 'code':
    case 'rule':
      return false;
    default:
      return block.inlines.some(holdsPicture);
  }
}

function holdsPicture(inline: Inline): boolean {
  if (inline.kind === 'image') return inline.src.startsWith(ASSET_PREFIX);
  return 'children' in inline && inline.children.some(holdsPicture);
}
