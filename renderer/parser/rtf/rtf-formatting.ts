import { type Marks, NO_MARKS } from '../word-processing/marked-runs.ts';
import { paragraphAfter } from './rtf-paragraph.ts';
import type { GroupState } from './rtf-state.ts';

/** The state after a control word of formatting; null for a word about something else. */
export function formatted(state: GroupState, name: string, value: number | null): GroupState | null {
  const marks = marksAfter(state.marks, name, value);
  if (marks !== null) return isSame(marks, state.marks) ? state : { ...state, marks };
  const paragraph = paragraphAfter(state.paragraph, name, value);
  if (paragraph !== null) return { ...state, paragraph };
  switch (name) {
    case 'plain':
      return {
        ...state,
        marks: { ...NO_MARKS, link: state.marks.link },
        isHidden: false,
        font: null,
        character: null,
      };
    case 'v':
    case 'deleted':
      return { ...state, isHidden: value !== 0 };
    case 'f':
      return { ...state, font: value };
    case 'cs':
      return { ...state, character: value };
    case 'uc':
      return { ...state, fallbackLength: Math.max(0, value ?? 1) };
    default:
      return null;
  }
}

/** Marks after a word of the specification's "Font (Character) Formatting Properties"; null for others. */
function marksAfter(marks: Marks, name: string, value: number | null): Marks | null {
  const isOn = value !== 0;
  switch (name) {
    case 'b':
      return { ...marks, strong: isOn };
    case 'i':
      return { ...marks, emphasis: isOn };
    case 'strike':
    case 'striked':
      return { ...marks, strikethrough: isOn };
    case 'super':
    case 'up':
      return { ...marks, superscript: isOn, subscript: false };
    case 'sub':
    case 'dn':
      return { ...marks, subscript: isOn, superscript: false };
    case 'nosupersub':
      return { ...marks, subscript: false, superscript: false };
    default:
      return null;
  }
}

/** Programs repeat what is so already; the same marks stay one object, and their text one run. */
function isSame(marks: Marks, before: Marks): boolean {
  return (
    marks.strong === before.strong &&
    marks.emphasis === before.emphasis &&
    marks.strikethrough === before.strikethrough &&
    marks.superscript === before.superscript &&
    marks.subscript === before.subscript
  );
}
