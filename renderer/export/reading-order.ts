import type { Block } from '../../shared/article.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../db/rows.ts';

/** An article with what a person made of it. */
export interface AnnotatedArticle {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
}

/** A highlight with its notes, or a note beside a paragraph. */
export type Passage =
  | { readonly kind: 'highlight'; readonly highlight: HighlightRow; readonly notes: readonly NoteRow[] }
  | { readonly kind: 'note'; readonly note: NoteRow };

export interface OrderedAnnotations {
  /** Notes on the article as a whole, the oldest first. */
  readonly onArticle: readonly NoteRow[];
  /** In reading order; what stands nowhere any more comes last. */
  readonly passages: readonly Passage[];
}

/** The annotations of an article as its text has them. A note on a highlight that is not among them stands for itself. */
export function inReadingOrder({ blocks, highlights, notes }: AnnotatedArticle): OrderedAnnotations {
  const known = new Set(highlights.map(({ id }) => id));
  const isOnHighlight = (note: NoteRow) => note.highlightId !== null && known.has(note.highlightId);
  const byAge = [...notes].sort((a, b) => a.createdAt - b.createdAt);
  const passages: readonly Passage[] = [
    ...highlights.map((highlight) => ({
      kind: 'highlight' as const,
      highlight,
      notes: byAge.filter(({ highlightId }) => highlightId === highlight.id),
    })),
    ...byAge
      .filter((note) => note.target !== null && !isOnHighlight(note))
      .map((note) => ({ kind: 'note' as const, note })),
  ];
  const place = placeIn(blocks);
  return {
    onArticle: byAge.filter((note) => note.target === null && !isOnHighlight(note)),
    passages: passages
      .map((passage) => ({ passage, at: place(passage) }))
      .sort((a, b) => a.at.block - b.at.block || a.at.start - b.at.start)
      .map(({ passage }) => passage),
  };
}

function placeIn(blocks: readonly Block[]) {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  return (passage: Passage) => {
    const { state, target } = standing(passage);
    const block = target === undefined || state === 'orphan' ? undefined : order.get(target.blockId);
    // A note stands after what is marked in its paragraph.
    const start = passage.kind === 'note' ? Number.MAX_SAFE_INTEGER : (target?.position.start ?? 0);
    return { block: block ?? blocks.length, start };
  };
}

function standing(passage: Passage) {
  if (passage.kind === 'note') return { state: passage.note.state, target: passage.note.target ?? undefined };
  return { state: passage.highlight.state, target: passage.highlight.targets[0] };
}
