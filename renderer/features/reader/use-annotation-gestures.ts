import { type MouseEvent, useState } from 'react';
import type { HighlightColor } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { type BlockRange, toBlockOffset, toDomRange } from '../../anchoring/dom-range.ts';
import { type AnchoredHighlight, highlightAt, highlightOf } from './anchored-highlight.ts';
import type { NoteEditing } from './notes/use-note-editing.ts';
import { type PlaceOnPage, placeOnPage } from './place-on-page.ts';
import type { AnnotationActions } from './use-annotation-actions.ts';
import type { ParagraphCursor } from './use-paragraph-cursor.ts';
import { type TextSelection, useTextSelection } from './use-text-selection.ts';

interface GestureContext {
  readonly page: HTMLElement | null;
  readonly blocks: readonly Block[];
  readonly highlights: readonly AnchoredHighlight[];
  readonly actions: AnnotationActions;
  readonly editing: NoteEditing;
  readonly cursor: ParagraphCursor;
}

/** A highlight that was clicked. */
export interface PickedHighlight {
  readonly highlight: AnchoredHighlight;
  readonly place: PlaceOnPage;
}

/** What selecting, clicking and pressing keys in the text does. */
export interface AnnotationGestures {
  readonly selection: TextSelection | null;
  readonly picked: PickedHighlight | null;
  /**
   * Colours the clicked highlight, else highlights the selection, else the paragraph at the cursor. A passage that is
   * highlighted already changes its colour.
   */
  readonly highlight: (color: HighlightColor) => void;
  /** Starts a note beside the selection, the clicked highlight or the paragraph at the cursor. */
  readonly note: () => void;
  readonly removePicked: () => void;
  readonly onClick: (event: MouseEvent) => void;
  /** Lets go of the selection or the clicked highlight; answers whether there was one. */
  readonly leave: () => boolean;
}

export function useAnnotationGestures(context: GestureContext): AnnotationGestures {
  const { page, blocks, highlights, actions, editing, cursor } = context;
  const { selection, clear } = useTextSelection(page);
  const [pickedAt, setPickedAt] = useState<{ id: string; place: PlaceOnPage } | null>(null);
  const pickedHighlight = highlights.find(({ id }) => id === pickedAt?.id);
  const picked =
    pickedAt === null || pickedHighlight === undefined || selection !== null
      ? null
      : { highlight: pickedHighlight, place: pickedAt.place };

  const leave = (): boolean => {
    const hadSomething = selection !== null || picked !== null;
    clear();
    setPickedAt(null);
    return hadSomething;
  };

  return {
    selection,
    picked,
    highlight: (color) => {
      const ranges = selection?.ranges ?? wholeBlock(cursor.blockInSight());
      const present = picked?.highlight ?? highlightOf(highlights, ranges);
      if (present === null) void actions.addHighlight(ranges, color);
      else if (present.color !== color) void actions.changeHighlight(present.id, { color });
      if (selection !== null) cursor.moveTo(selection.ranges[0].blockId);
      // Nothing says yet which paragraph is meant: the cursor shows one.
      else if (picked === null && cursor.blockInSight() === null) cursor.next();
      leave();
    },
    note: () => {
      const blockId = selection?.ranges[0].blockId ?? picked?.highlight.ranges[0]?.blockId;
      const block = blocks.find(({ id }) => id === blockId) ?? cursor.blockOrFirstInSight();
      leave();
      if (block === null) return;
      cursor.moveTo(block.id);
      editing.write(block);
    },
    removePicked: () => {
      if (picked !== null) void actions.removeHighlight(picked.highlight.id);
      setPickedAt(null);
    },
    onClick: (event) => {
      if (page === null || isOnControl(event.target)) return;
      const point = caretAt(event.clientX, event.clientY);
      if (point !== null) cursor.moveTo(point.blockId);
      const hit = point === null ? null : highlightAt(highlights, point.blockId, point.offset);
      setPickedAt(hit === null ? null : { id: hit.id, place: placeOf(hit, page) });
    },
    leave,
  };
}

function wholeBlock(block: Block | null): readonly BlockRange[] {
  if (block === null) return [];
  const end = blockText(block).length;
  return end === 0 ? [] : [{ blockId: block.id, start: 0, end }];
}

/** Links, notes and toolbars have clicks of their own. */
function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, aside, [role="toolbar"]') !== null;
}

function caretAt(x: number, y: number): { blockId: string; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret === null ? null : toBlockOffset(caret.offsetNode, caret.offset);
}

function placeOf(highlight: AnchoredHighlight, page: HTMLElement): PlaceOnPage {
  const last = highlight.ranges.at(-1);
  const range = last === undefined ? null : toDomRange(page, last);
  return placeOnPage((range ?? page).getBoundingClientRect(), page);
}
