import type { CollectionLanguage } from '../collection.ts';

/** A heading or a paragraph of a manual. */
export interface TextBlock {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** A page as its authors wrote it. */
export interface RealText {
  readonly title: string;
  readonly language: CollectionLanguage;
  readonly blocks: readonly TextBlock[];
}
