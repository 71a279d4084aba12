import type { DocxNotes, NoteKind } from './docx-notes.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';

/** What all parts of a document share. */
export interface DocxDocument {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: Readonly<Record<NoteKind, DocxNotes>>;
}
