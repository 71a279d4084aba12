/** From all annotations to the rows of the notebook: filtered, notes with their highlights, in groups. */
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../shared/annotation.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import { foldedName } from '../../db/folded-name.ts';
import type { Grouping, NotebookFilter } from './notebook-filter.ts';

/** A highlight with its notes, or a note. */
export interface NotebookItem {
  readonly entry: AnnotationEntry;
  /** Those of the notes on the highlight that pass the filter, the oldest first. */
  readonly notes: readonly AnnotationEntry[];
}

export type NotebookGroup =
  | { readonly by: 'article'; readonly articleId: string }
  /** Midnight at its begin. */
  | { readonly by: 'day'; readonly at: number }
  | { readonly by: 'tag'; readonly tag: string | null }
  | { readonly by: 'color'; readonly color: HighlightColor | null };

export type NotebookRow =
  /** `count` is of the items in the group. */
  | { readonly kind: 'head'; readonly key: string; readonly group: NotebookGroup; readonly count: number }
  | { readonly kind: 'item'; readonly key: string; readonly item: NotebookItem };

export interface Found {
  /** What has the words searched for; null when none are. */
  readonly ids: ReadonlySet<string> | null;
  readonly binnedArticleIds: ReadonlySet<string>;
}

/** The annotations that a filter asks for, in the order of `entries`. */
export function selectEntries(
  entries: readonly AnnotationEntry[],
  filter: NotebookFilter,
  { ids, binnedArticleIds }: Found,
): readonly AnnotationEntry[] {
  const { kinds, styles, states, articleId, isBin } = filter;
  const tags = filter.tags.map(foldedName);
  const from = filter.since === null ? 0 : startOf(filter.since);
  const until = filter.until === null ? Number.POSITIVE_INFINITY : endOf(filter.until);
  const colorOf = colors(entries);
  return entries.filter(
    (entry) =>
      entry.deletedAt > 0 === isBin &&
      !binnedArticleIds.has(entry.articleId) &&
      (articleId === null || entry.articleId === articleId) &&
      entry.createdAt >= from &&
      entry.createdAt < until &&
      isAmong(kinds, entry.kind) &&
      isAmong(filter.colors, colorOf(entry)) &&
      isAmong(styles, entry.style) &&
      isAmong(states, entry.state) &&
      (tags.length === 0 || hasTags(entry, tags)) &&
      (ids === null || ids.has(entry.id)),
  );
}

/** A note stands with its highlight where both are shown, else by itself. */
export function itemsOf(entries: readonly AnnotationEntry[]): readonly NotebookItem[] {
  const shown = new Set(entries.filter(({ kind }) => kind === 'highlight').map(({ id }) => id));
  const notesOf = new Map<string, AnnotationEntry[]>();
  const standing = entries.filter((entry) => {
    const { highlightId } = entry;
    if (highlightId === null || !shown.has(highlightId)) return true;
    const notes = notesOf.get(highlightId) ?? [];
    notesOf.set(highlightId, notes);
    notes.unshift(entry);
    return false;
  });
  return standing.map((entry) => ({ entry, notes: notesOf.get(entry.id) ?? [] }));
}

/**
 * Items in groups, each with a head. Groups stand in the order of their newest item; tags by name, colours as they are
 * offered, and what has none at the end. What has several tags stands in the group of each. In an article items stand as
 * they are read, in other groups the newest first.
 */
export function rowsOf(
  items: readonly NotebookItem[],
  grouping: Grouping,
  colorOf: (entry: AnnotationEntry) => HighlightColor | null,
): readonly NotebookRow[] {
  const groups = new Map<string, { readonly group: NotebookGroup; readonly items: NotebookItem[] }>();
  for (const item of items) {
    for (const [key, group] of groupsOf(item, grouping, colorOf)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { group, items: [item] });
      else known.items.push(item);
    }
  }
  return [...groups]
    .sort(orderOf(grouping))
    .flatMap(([key, { group, items: ofGroup }]): NotebookRow[] => [
      { kind: 'head', key, group, count: ofGroup.length },
      ...(grouping === 'article' ? inReadingOrder(ofGroup) : ofGroup).map(
        (item): NotebookRow => ({ kind: 'item', key: `${key} ${item.entry.id}`, item }),
      ),
    ]);
}

/** Notes on the whole article, then what stands at each block: highlights, and notes beside it. */
function inReadingOrder(items: readonly NotebookItem[]): readonly NotebookItem[] {
  return items
    .map((item) => ({ item, block: blockNumber(item.entry.blockId), isNote: item.entry.kind === 'note' }))
    .sort((a, b) => a.block - b.block || Number(a.isNote) - Number(b.isNote))
    .map(({ item }) => item);
}

/** Blocks are numbered in their ids; the article itself comes before the first. */
function blockNumber(blockId: string): number {
  return Number(/\d+$/.exec(blockId)?.[0] ?? -1);
}

/** The colour of an annotation: a note has that of its highlight. */
export function colors(
  entries: readonly AnnotationEntry[],
): (entry: AnnotationEntry) => HighlightColor | null {
  const byId = new Map(entries.map(({ id, color }) => [id, color]));
  return ({ color, highlightId }) => color ?? (highlightId === null ? null : (byId.get(highlightId) ?? null));
}

function groupsOf(
  { entry, notes }: NotebookItem,
  grouping: Grouping,
  colorOf: (entry: AnnotationEntry) => HighlightColor | null,
): readonly (readonly [key: string, group: NotebookGroup])[] {
  switch (grouping) {
    case 'article':
      return [[`article ${entry.articleId}`, { by: 'article', articleId: entry.articleId }]];
    case 'day': {
      const at = new Date(entry.createdAt).setHours(0, 0, 0, 0);
      return [[`day ${at}`, { by: 'day', at }]];
    }
    case 'color': {
      const color = colorOf(entry);
      return [[`color ${color}`, { by: 'color', color }]];
    }
    case 'tag': {
      const tags = new Map([entry, ...notes].flatMap((one) => one.tags.map((tag) => [foldedName(tag), tag])));
      if (tags.size === 0) return [['tag', { by: 'tag', tag: null }]];
      return [...tags].map(([key, tag]) => [`tag ${key}`, { by: 'tag', tag }]);
    }
    default:
      return assertNever(grouping);
  }
}

type KeyedGroup = readonly [key: string, { readonly group: NotebookGroup }];

function orderOf(grouping: Grouping): (a: KeyedGroup, b: KeyedGroup) => number {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const colorPlace = ({ group }: KeyedGroup[1]) =>
    group.by === 'color' && group.color !== null
      ? HIGHLIGHT_COLORS.indexOf(group.color)
      : HIGHLIGHT_COLORS.length;
  switch (grouping) {
    case 'tag':
      // The group of what has no tag has the shortest key.
      return ([a], [b]) => Number(a === 'tag') - Number(b === 'tag') || collator.compare(a, b);
    case 'color':
      return ([, a], [, b]) => colorPlace(a) - colorPlace(b);
    case 'article':
    case 'day':
      return () => 0;
    default:
      return assertNever(grouping);
  }
}

function isAmong<T>(asked: readonly T[], value: T | null): boolean {
  return asked.length === 0 || (value !== null && asked.includes(value));
}

function hasTags({ tags }: AnnotationEntry, asked: readonly string[]): boolean {
  const own = new Set(tags.map(foldedName));
  return asked.every((tag) => own.has(tag));
}

/** Local midnight at the begin of a day; the next day's at its end. */
function startOf(day: string): number {
  return new Date(`${day}T00:00`).getTime();
}

function endOf(day: string): number {
  const date = new Date(`${day}T00:00`);
  return date.setDate(date.getDate() + 1);
}
