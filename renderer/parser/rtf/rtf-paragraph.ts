import type { ListPlace } from '../word-processing/block-flow.ts';
import type { MarkedRun } from '../word-processing/marked-runs.ts';
import { BODY, headingRole, roleOfStyle, type StyleRole } from '../word-processing/style-role.ts';
import { ordinalOfLabel, typedLabel } from './list-label.ts';
import { type ParagraphState, PLAIN_PARAGRAPH } from './rtf-state.ts';

/** Outline levels go from 0 to 8; 9 is the body's. */
const BODY_OUTLINE_LEVEL = 9;

/** Word, Pandoc and LibreOffice indent each level of a list by at least this much, in twips (a quarter of an inch). */
const LEVEL_INDENT = 360;

/** Formatting after a control word ("Paragraph Formatting Properties"); null for a word about something else. */
export function paragraphAfter(
  paragraph: ParagraphState,
  name: string,
  value: number | null,
): ParagraphState | null {
  switch (name) {
    case 'pard':
      return PLAIN_PARAGRAPH;
    case 's':
      return { ...paragraph, style: value ?? 0 };
    case 'outlinelevel':
      return { ...paragraph, outlineLevel: value };
    case 'intbl':
      return { ...paragraph, isInTable: value !== 0 };
    case 'ls':
      return { ...paragraph, list: value };
    case 'ilvl':
      return { ...paragraph, listLevel: Math.max(0, value ?? 0) };
    case 'brdrb':
      return { ...paragraph, hasBorderBelow: true };
    case 'li':
      return { ...paragraph, indent: value ?? 0 };
    case 'fi':
      return { ...paragraph, firstLineIndent: value ?? 0 };
    default:
      return null;
  }
}

/** What a paragraph is for, by its style's name or its place in the outline. */
export function paragraphRole(paragraph: ParagraphState, styleName: string, isEmpty: boolean): StyleRole {
  const named = roleOfStyle(styleName);
  if (named !== null) return named;
  const level = paragraph.outlineLevel;
  if (level !== null && level >= 0 && level < BODY_OUTLINE_LEVEL) return headingRole(level + 1);
  return isEmpty && paragraph.hasBorderBelow ? { kind: 'rule' } : BODY;
}

/** The place in its list of an item with this label. */
export function labelledItem(paragraph: ParagraphState, label: string, format: number | null): ListPlace {
  return { depth: paragraph.listLevel, ordinal: ordinalOfLabel(label, format), isContinued: false };
}

/** An item whose label is typed into the text: its place, and the runs without the label; null for other paragraphs. */
export function typedItem(
  paragraph: ParagraphState,
  runs: readonly MarkedRun[],
): { readonly item: ListPlace; readonly runs: MarkedRun[] } | null {
  const [first, ...others] = runs;
  if (paragraph.firstLineIndent >= 0 || first?.inline.kind !== 'text') return null;
  const typed = typedLabel(first.inline.text);
  if (typed === null) return null;
  const depth = Math.max(0, Math.floor(paragraph.indent / LEVEL_INDENT) - 1);
  return {
    item: { depth, ordinal: ordinalOfLabel(typed.label, null), isContinued: false },
    runs: [{ ...first, inline: { kind: 'text', text: typed.rest } }, ...others],
  };
}
