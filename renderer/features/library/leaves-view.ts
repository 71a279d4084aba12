import type { LibrarySection } from '../../db/library-view.ts';

/** Which list a person is in: a section, a tag's, or a saved search's. */
export type ListKind = LibrarySection | 'tag' | 'search';

export type ArticleChange =
  | { readonly kind: 'bin' | 'restore' | 'destroy' }
  | { readonly kind: 'favourite' | 'archived'; readonly value: boolean }
  | { readonly kind: 'state'; readonly value: 'unread' | 'reading' | 'read' };

/** Whether articles that are changed so go from the list; a saved search tells that by itself, later. */
export function leavesView(list: ListKind, change: ArticleChange): boolean {
  switch (change.kind) {
    case 'bin':
      return list !== 'bin';
    case 'restore':
    case 'destroy':
      return list === 'bin';
    case 'favourite':
      return list === 'favourites' && !change.value;
    case 'archived':
      if (!change.value) return list === 'archive';
      return list === 'all' || isState(list);
    case 'state':
      return isState(list) && list !== change.value;
  }
}

function isState(list: ListKind): boolean {
  return list === 'unread' || list === 'reading' || list === 'read';
}
