/** What a list of articles can show, and in which order. */

export const LIBRARY_SECTIONS = ['all', 'unread', 'reading', 'read', 'favourites', 'archive', 'bin'] as const;

/**
 * `all` is what is neither in the archive nor in the bin, and the states are parts of it; a favourite stays one in the
 * archive.
 */
export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** A section, or the articles that bear a tag, which stand in the library or the archive. */
export type LibraryView =
  | { readonly kind: 'section'; readonly section: LibrarySection }
  /** `foldedName` of the tag. */
  | { readonly kind: 'tag'; readonly key: string };

/** `movedAt` is when the article came to its section: became a favourite, was archived, went to the bin. */
export const LIBRARY_ORDERS = [
  'movedAt',
  'importedAt',
  'lastReadAt',
  'publishedAt',
  'sortTitle',
  'wordCount',
] as const;

/** Not reversed, the newest stand first, titles from A to Z, and short texts before long ones. */
export interface LibraryOrder {
  readonly by: (typeof LIBRARY_ORDERS)[number];
  readonly isReversed: boolean;
}

/** A view in one word, by which choices for it are remembered. */
export function viewName(view: LibraryView): LibrarySection | 'tag' {
  return view.kind === 'tag' ? 'tag' : view.section;
}

/** What a view can be sorted by; the first is what it is sorted by until the person chooses. */
export function ordersOf(view: LibraryView): readonly LibraryOrder['by'][] {
  const general = LIBRARY_ORDERS.filter((by) => by !== 'movedAt');
  switch (viewName(view)) {
    case 'favourites':
    case 'archive':
    case 'bin':
      return ['movedAt', ...general];
    case 'reading':
      return ['lastReadAt', ...general.filter((by) => by !== 'lastReadAt')];
    default:
      return general;
  }
}
