import { type Marks, NO_MARKS } from '../word-processing/marked-runs.ts';

/** Where the text of a group goes. */
export type Destination =
  | 'body'
  /** Nowhere, whatever the group holds. */
  | 'skipped'
  /** Nowhere, but groups inside may lead elsewhere: a drawing's text and picture. */
  | 'frame'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  | 'info'
  | 'instruction'
  | 'label'
  | 'bookmark'
  | 'picture'
  | 'propertyName'
  | 'propertyValue';

/** A field being read: its instruction comes first, its result is text of the document. */
export interface Field {
  instruction: string;
}

/** A picture being read: where its hexadecimal or raw data lies in the file. */
export interface Picture {
  isShowable: boolean;
  readonly data: { readonly start: number; readonly end: number; readonly isHex: boolean }[];
}

/** Formatting of the paragraph being read; `\pard` resets it. */
export interface ParagraphState {
  readonly style: number;
  readonly outlineLevel: number | null;
  readonly isInTable: boolean;
  readonly list: number | null;
  readonly listLevel: number;
  readonly hasBorderBelow: boolean;
  /** Twips. */
  readonly indent: number;
  readonly firstLineIndent: number;
}

export const PLAIN_PARAGRAPH: ParagraphState = {
  style: 0,
  outlineLevel: null,
  isInTable: false,
  list: null,
  listLevel: 0,
  hasBorderBelow: false,
  indent: 0,
  firstLineIndent: 0,
};

/** What a group inherits and gives back at its end; never changed, so that a group costs one reference. */
export interface GroupState {
  readonly destination: Destination;
  readonly paragraph: ParagraphState;
  readonly marks: Marks;
  /** `\v` or a deleted revision: nobody sees this text. */
  readonly isHidden: boolean;
  readonly font: number | null;
  /** Character style. */
  readonly character: number | null;
  /** Characters that stand for a `\u` where a program does not know it. */
  readonly fallbackLength: number;
  readonly field: Field | null;
  readonly picture: Picture | null;
}

export const FIRST_STATE: GroupState = {
  destination: 'skipped',
  paragraph: PLAIN_PARAGRAPH,
  marks: NO_MARKS,
  isHidden: false,
  font: null,
  character: null,
  fallbackLength: 1,
  field: null,
  picture: null,
};
