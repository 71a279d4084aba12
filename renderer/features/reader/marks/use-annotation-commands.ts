import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';
import { findBlock, toDomRange } from '../../../anchoring/dom-range.ts';
import type { ArticleRow } from '../../../db/rows.ts';
import { type CitedPassage, citation } from '../../../export/citation.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { copyText } from '../../../services/copy-text.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { useSetting } from '../../../services/use-setting.ts';
import { showToast } from '../../../ui/toast.tsx';
import { bringIntoView } from '../find/bring-into-view.ts';
import type { NoteEditing } from '../notes/use-note-editing.ts';
import { type AnnotationGestures, writeOn } from '../use-annotation-gestures.ts';
import type { ParagraphCursor } from '../use-paragraph-cursor.ts';
import { quoteOf, type ReaderAnnotation, rangeOf, stepFrom } from './reader-annotations.ts';

interface CommandContext {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly annotations: readonly ReaderAnnotation[];
  readonly gestures: AnnotationGestures;
  readonly editing: NoteEditing;
  readonly cursor: ParagraphCursor;
  /** What leaves a search before its keys would be taken from it. */
  beforeMark(): void;
}

/** What stands over the text for annotations: which dialog, if any. */
export type OpenPanel =
  | { readonly kind: 'list' }
  | { readonly kind: 'tags'; readonly id: string }
  | { readonly kind: 'colorNames' };

/** What can be done with an annotation, by keys and by the toolbar. */
export interface AnnotationCommands {
  /** As usual: the picked highlight, the selection, or the paragraph at the cursor. */
  highlight(): void;
  readonly panel: OpenPanel | null;
  open(panel: OpenPanel | null): void;
  /** Shows an annotation where it stands, and chooses it. */
  goTo(annotation: ReaderAnnotation): void;
  /** Each answers whether there was something to act on. */
  copy(): boolean;
  tag(): boolean;
}

export function useAnnotationCommands(context: CommandContext): AnnotationCommands {
  const { blocks, annotations, gestures, editing, cursor } = context;
  const [panel, open] = useState<OpenPanel | null>(null);
  const [usual] = useSetting('usualHighlight');
  const copy = useCopyPassage(context);

  const goTo = (annotation: ReaderAnnotation): void => {
    gestures.choose(annotation);
    bringToAnnotation(annotation, context);
  };
  const step = (by: 1 | -1): boolean => {
    const indexOf = (blockId: string) => blocks.findIndex(({ id }) => id === blockId);
    const from = indexOf(cursor.blockOrFirstInSight()?.id ?? '');
    const next = stepFrom(annotations, gestures.chosenId, indexOf, from, by);
    if (next !== null) goTo(next);
    return annotations.length > 0;
  };
  const withAnnotation = (act: (annotation: ReaderAnnotation) => void) => (): boolean => {
    const annotation = gestures.atHand();
    if (annotation !== null) act(annotation);
    return annotation !== null;
  };
  const remove = withAnnotation(gestures.remove);
  const tag = withAnnotation(({ id }) => open({ kind: 'tags', id }));
  const mark = (change: Parameters<AnnotationGestures['mark']>[0]) => (): void => {
    context.beforeMark();
    gestures.mark(change);
  };

  const highlight = mark(usual);
  useCommandHandlers({
    highlight,
    highlightHoney: mark({ color: 'honey' }),
    highlightRose: mark({ color: 'rose' }),
    highlightSky: mark({ color: 'sky' }),
    highlightSage: mark({ color: 'sage' }),
    highlightLilac: mark({ color: 'lilac' }),
    highlightApricot: mark({ color: 'apricot' }),
    underline: () => {
      context.beforeMark();
      gestures.underline();
    },
    nextAnnotation: () => step(1),
    previousAnnotation: () => step(-1),
    editAnnotation: withAnnotation((annotation) => editNoteOf(annotation, annotations, blocks, editing)),
    removeAnnotation: () => gestures.erase() || remove(),
    tagAnnotation: tag,
    copyCitation: copy,
    annotationList: () => open({ kind: 'list' }),
    nameColors: () => open({ kind: 'colorNames' }),
  });
  return { highlight, panel, open, goTo, copy, tag };
}

/** A note opens itself; a highlight the note on it, or a new one. */
function editNoteOf(
  annotation: ReaderAnnotation,
  annotations: readonly ReaderAnnotation[],
  blocks: readonly Block[],
  editing: NoteEditing,
): void {
  const notes = annotations.flatMap((other) => (other.kind === 'note' ? [other.row] : []));
  const own = notes.find(({ highlightId }) => highlightId === annotation.id);
  const block = blocks.find(({ id }) => id === annotation.blockId);
  if (annotation.kind === 'note') editing.edit(annotation.row);
  else if (own !== undefined) editing.edit(own);
  else if (block !== undefined) writeOn(editing, block, annotation.id);
}

/** Scrolls to where an annotation stands: the marked words, the note's card, or its paragraph. */
function bringToAnnotation(
  annotation: ReaderAnnotation,
  { page, scroller }: Pick<CommandContext, 'page' | 'scroller'>,
): void {
  if (page === null || scroller === null) return;
  const range = rangeOf(annotation);
  const card = page.querySelector<HTMLElement>(`[data-note-id="${CSS.escape(annotation.id)}"]`);
  const block = annotation.blockId === null ? null : findBlock(page, annotation.blockId);
  const place = (range === null ? null : toDomRange(page, range)) ?? card ?? block;
  if (place !== null) bringIntoView(place, scroller);
}

/** Copies the selection, else the annotation at hand, else the paragraph at the cursor, with where it is from. */
function useCopyPassage({ article, annotations, gestures, cursor, page }: CommandContext): () => boolean {
  const { t } = useTranslation();
  return () => {
    const passage = selectedPassage(gestures, page) ?? annotatedPassage(gestures.atHand(), annotations);
    const block = cursor.blockInSight();
    const whole =
      block === null ? null : { quote: blockText(block), notes: [], blockId: block.id, annotationId: '' };
    const cited = passage ?? whole;
    if (cited === null) return false;
    try {
      const words = { quoted: (quote: string) => t('notebook.quoted', { text: quote }) };
      const { text, html } = citation(article, cited, words);
      copyText(text, html);
      showToast({ text: t('notebook.copied'), topic: 'copied' });
    } catch (error) {
      showToast({ text: t('notebook.notCopied', { reason: explainError(error) }), tone: 'problem' });
    }
    return true;
  };
}

function selectedPassage({ selection }: AnnotationGestures, page: HTMLElement | null): CitedPassage | null {
  if (selection === null || page === null) return null;
  const quote = selection.ranges.map((range) => toDomRange(page, range)?.toString() ?? '').join('\n');
  return { quote, notes: [], blockId: selection.ranges[0].blockId, annotationId: '' };
}

function annotatedPassage(
  annotation: ReaderAnnotation | null,
  annotations: readonly ReaderAnnotation[],
): CitedPassage | null {
  if (annotation === null) return null;
  const { id, kind, row } = annotation;
  const own = annotations.flatMap((other) =>
    other.kind === 'note' && other.row.highlightId === id ? [other.row.text] : [],
  );
  const notes = kind === 'note' ? [row.text] : own;
  return { quote: quoteOf(annotation), notes, blockId: annotation.blockId ?? '', annotationId: id };
}
