/** Which articles a view holds, in which order, and how many: keys of indexes alone, fast with 50,000 articles. */
import { type Collection, Dexie, type InsertType } from 'dexie';
import type { LecternDatabase } from './database.ts';
import { idsOf } from './ids-of.ts';
import {
  LIBRARY_SECTIONS,
  type LibraryOrder,
  type LibrarySection,
  type LibraryView,
  ordersOf,
} from './library-view.ts';
import type { ArticleRow } from './rows.ts';
import { taggedIds } from './tag-queries.ts';

/** How many articles each section holds. */
export type LibraryCounts = Readonly<Record<LibrarySection, number>>;

type Articles = Collection<ArticleRow, string, InsertType<ArticleRow, 'id'>>;

/** From this on a moment is one: 0 means never. */
const SOME_TIME = 1;

/** The articles of a section. Its index has them by import, or by when they came to it, the oldest first. */
export function articlesIn(db: LecternDatabase, section: LibrarySection): Articles {
  const between = (index: string, from: readonly unknown[], to: readonly unknown[]) =>
    db.articles.where(index).between([...from, Dexie.minKey], [...to, Dexie.maxKey]);
  switch (section) {
    case 'all':
      return between('[deletedAt+archivedAt+importedAt]', [0, 0], [0, 0]);
    case 'unread':
    case 'reading':
    case 'read':
      return between('[deletedAt+archivedAt+state+importedAt]', [0, 0, section], [0, 0, section]);
    case 'favourites':
      return db.articles.where('[deletedAt+favouriteAt]').between([0, SOME_TIME], [0, Dexie.maxKey]);
    case 'archive':
      return between('[deletedAt+archivedAt+importedAt]', [0, SOME_TIME], [0, Dexie.maxKey]);
    case 'bin':
      return between('[deletedAt+importedAt]', [SOME_TIME], [Dexie.maxKey]);
  }
}

/** Answers ids only: a list of 50,000 articles never loads their rows. Those that lack what they are sorted by stand last. */
export async function listArticleIds(
  db: LecternDatabase,
  view: LibraryView,
  order: LibraryOrder,
): Promise<readonly string[]> {
  const isBin = view.kind === 'section' && view.section === 'bin';
  const isByIndex = !isBin && !hasOwnOrder(view, order.by);
  // Asked at once: neither needs the other's answer.
  const [members, all] = await Promise.all([
    memberIds(db, view),
    isByIndex ? idsInOrder(db, order.by) : null,
  ]);
  const sorted = all === null ? await sortBin(db, members, view, order.by) : only(all, members);
  const isNewestFirst = order.by !== 'sortTitle' && order.by !== 'wordCount';
  const known = isNewestFirst === order.isReversed ? sorted : sorted.toReversed();
  if (known.length === members.length) return known;
  const seen = new Set(known);
  return [...known, ...members.filter((id) => !seen.has(id)).reverse()];
}

function memberIds(db: LecternDatabase, view: LibraryView): Promise<readonly string[]> {
  return view.kind === 'tag' ? taggedIds(db, view.key) : idsOf(articlesIn(db, view.section));
}

/** How many articles stand in each section. */
export async function countSections(db: LecternDatabase): Promise<LibraryCounts> {
  const counts = await Promise.all(LIBRARY_SECTIONS.map((section) => articlesIn(db, section).count()));
  return Object.fromEntries(LIBRARY_SECTIONS.map((section, i) => [section, counts[i]])) as LibraryCounts;
}

/** Whether the index of a section has the articles in this order already. */
function hasOwnOrder(view: LibraryView, by: LibraryOrder['by']): boolean {
  if (view.kind === 'tag') return false;
  return ordersOf(view).includes('movedAt') ? by === 'movedAt' : by === 'importedAt';
}

/** Every article outside of the bin, as an index has them: null is in none, so those that lack the value are left out. */
function idsInOrder(db: LecternDatabase, by: LibraryOrder['by']): Promise<readonly string[]> {
  return idsOf(db.articles.where(`[deletedAt+${by}]`).between([0, Dexie.minKey], [0, Dexie.maxKey]));
}

function only(ids: readonly string[], members: readonly string[]): readonly string[] {
  const wanted = new Set(members);
  return ids.filter((id) => wanted.has(id));
}

/** The indexes have the articles of the bin by when they came there, first of all: few enough to be read. */
async function sortBin(
  db: LecternDatabase,
  ids: readonly string[],
  view: LibraryView,
  by: LibraryOrder['by'],
): Promise<readonly string[]> {
  if (hasOwnOrder(view, by)) return ids;
  const rows = (await db.articles.bulkGet([...ids])).filter((row) => row !== undefined);
  const sortValue = (row: ArticleRow) => (by === 'movedAt' ? row.deletedAt : row[by]);
  return rows
    .flatMap((row) => {
      const value = sortValue(row);
      return value === null ? [] : [{ id: row.id, value }];
    })
    .sort((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)))
    .map(({ id }) => id);
}
