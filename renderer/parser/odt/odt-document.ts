import type { DraftBlock } from '../draft.ts';
import type { OdtLists } from './odt-lists.ts';
import type { OdtPictures } from './odt-pictures.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What reading a document's text needs, and the notes that it finds. */
export interface OdtDocument {
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly pictures: OdtPictures;
  readonly footnotes: DraftBlock[];
  readonly endnotes: DraftBlock[];
  /** Copies of repeated cells and rows that may still be made. */
  copiesLeft: number;
  noteCount: number;
}
