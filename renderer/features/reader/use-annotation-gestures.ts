import { type MouseEvent, useState } from 'react';
import type { HighlightStyle } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { type BlockRange, toDomRange } from '../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../anchoring/match-quote.ts';
import { useSetting } from '../../services/use-setting.ts';
import { type AnchoredHighlight, highlightAt, highlightOf } from './anchored-highlight.ts';
import { characterAt } from './character-at.ts';
import { planErase } from './marks/erase-plan.ts';
import { planMark } from './marks/merge-plan.ts';
import type { ReaderAnnotation } from './marks/reader-annotations.ts';
import type { NoteEditing } from './notes/use-note-editing.ts';
import { type PlaceOnPage, placeOnPage } from './place-on-page.ts';
import type { AnnotationActions, Look } from './use-annotation-actions.ts';
import type { ParagraphCursor } from './use-paragraph-cursor.ts';
import { readSelection, type TextSelection, useTextSelection } from './use-text-selection.ts';

interface GestureContext {
  readonly page: HTMLElement | null;
  readonly blocks: readonly Block[];
  readonly texts: BlockTexts;
  readonly highlights: readonly AnchoredHighlight[];
  readonly annotations: readonly ReaderAnnotation[];
  readonly actions: AnnotationActions;
  readonly editing: NoteEditing;
  readonly cursor: ParagraphCursor;
}

/** A highlight that was clicked, or gone to by a key. */
export interface PickedHighlight {
  readonly highlight: AnchoredHighlight;
  readonly place: PlaceOnPage;
}

/** What selecting, clicking and pressing keys in the text does. */
export interface AnnotationGestures {
  readonly selection: TextSelection | null;
  readonly picked: PickedHighlight | null;
  /** The annotation that was clicked or gone to. */
  readonly chosenId: string | null;
  /**
   * Changes the picked highlight, else highlights the selection, else the paragraph at the cursor. A passage that is
   * highlighted already changes its look; one that meets highlights that look the same becomes one with them. What is
   * not said of the look is as usual.
   */
  readonly mark: (change: Partial<Look>) => void;
  /** Draws a line in place of the fill, or the other way round. */
  readonly underline: () => void;
  /** Whether some of the selected words are in a highlight. */
  readonly canErase: boolean;
  /** Takes the selected words out of the highlights that they are in; answers whether they were in one. */
  readonly erase: () => boolean;
  /** Starts a note beside the selection, on the picked highlight, or beside the paragraph at the cursor. */
  readonly note: () => void;
  /** The annotation that keys act on: the chosen one, else the first of the paragraph at the cursor. */
  readonly atHand: () => ReaderAnnotation | null;
  readonly choose: (annotation: ReaderAnnotation) => void;
  readonly remove: (annotation: ReaderAnnotation) => void;
  readonly onClick: (event: MouseEvent) => void;
  /** Lets go of the selection or the picked highlight; answers whether there was one. */
  readonly leave: () => boolean;
}

export function useAnnotationGestures(context: GestureContext): AnnotationGestures {
  const { page, blocks, texts, highlights, annotations, actions, editing, cursor } = context;
  const { selection, clear } = useTextSelection(page);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [usual] = useSetting('usualHighlight');
  const picked = selection === null && page !== null ? pickedOf(chosenId, highlights, page) : null;

  const leave = (): boolean => {
    const hadSomething = selection !== null || picked !== null;
    clear();
    setChosenId(null);
    return hadSomething;
  };
  /** A key may come before the window has told of the last change of the selection. */
  const selected = (): readonly BlockRange[] | undefined =>
    ((page === null ? null : readSelection(page)) ?? selection)?.ranges;
  const passage = (): readonly BlockRange[] => {
    if (selection !== null) return selected() ?? selection.ranges;
    return picked === null ? wholeBlock(cursor.blockInSight()) : [];
  };
  const markedAlready = (): AnchoredHighlight | null =>
    picked?.highlight ?? highlightOf(highlights, passage());

  const place = (ranges: readonly BlockRange[], look: Look): void => {
    const plan = planMark(ranges, highlights, look, texts);
    if (plan.kind === 'new') void actions.addHighlight(ranges, look);
    else if (plan.kind === 'merge') void actions.mergeHighlights(plan.ids, plan.ranges, look);
  };
  const mark = (change: Partial<Look>): void => {
    const present = markedAlready();
    if (present !== null) void actions.changeHighlight(present.id, change);
    else place(passage(), { ...usual, ...change });
    if (selection !== null) cursor.moveTo(selection.ranges[0].blockId);
    // Nothing says yet which paragraph is meant: the cursor shows one.
    else if (picked === null && cursor.blockInSight() === null) cursor.next();
    leave();
  };

  const erasures = (ranges: readonly BlockRange[]) => planErase(ranges, highlights, texts);
  const erase = (): boolean => {
    const found = erasures(selected() ?? []);
    if (found.length === 0) return false;
    void actions.eraseHighlights(found);
    leave();
    return true;
  };

  return {
    ...{ selection, picked, chosenId, mark, leave },
    canErase: erasures(selection?.ranges ?? []).length > 0,
    erase,
    underline: () => {
      const other: HighlightStyle = markedAlready()?.style === 'underline' ? 'fill' : 'underline';
      mark({ style: other });
    },
    note: () => {
      const highlightId = picked?.highlight.id;
      const blockId = selection?.ranges[0].blockId ?? picked?.highlight.ranges[0]?.blockId;
      const block = blocks.find(({ id }) => id === blockId) ?? cursor.blockOrFirstInSight();
      leave();
      if (block === null) return;
      cursor.moveTo(block.id);
      writeOn(editing, block, highlightId);
    },
    atHand: () => {
      const chosen = annotations.find(({ id }) => id === chosenId);
      if (chosen !== undefined) return chosen;
      const blockId = cursor.blockInSight()?.id;
      return annotations.find((annotation) => annotation.blockId === blockId) ?? null;
    },
    choose: (annotation) => {
      clear();
      setChosenId(annotation.id);
      if (annotation.blockId !== null) cursor.moveTo(annotation.blockId);
    },
    remove: ({ kind, id }) => {
      if (kind === 'highlight') void actions.removeHighlight(id);
      else void actions.removeNote(id);
      setChosenId(null);
    },
    onClick: (event) => {
      if (isOnControl(event.target)) return;
      const point = characterAt(event.clientX, event.clientY);
      if (point !== null) cursor.moveTo(point.blockId);
      const hit = point === null ? null : highlightAt(highlights, point.blockId, point.offset);
      setChosenId(hit?.id ?? null);
    },
  };
}

/** Starts a note, on a highlight where there is one. */
export function writeOn(editing: NoteEditing, block: Block, highlightId: string | undefined): void {
  if (highlightId === undefined) editing.write(block);
  else editing.write(block, { highlightId });
}

function pickedOf(
  id: string | null,
  highlights: readonly AnchoredHighlight[],
  page: HTMLElement,
): PickedHighlight | null {
  const highlight = id === null ? undefined : highlights.find((candidate) => candidate.id === id);
  return highlight === undefined ? null : { highlight, place: placeOf(highlight, page) };
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

function placeOf(highlight: AnchoredHighlight, page: HTMLElement): PlaceOnPage {
  const last = highlight.ranges.at(-1);
  const range = last === undefined ? null : toDomRange(page, last);
  return placeOnPage((range ?? page).getBoundingClientRect(), page);
}
