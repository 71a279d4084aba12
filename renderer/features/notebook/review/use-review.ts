import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../db/rows.ts';
import { useAnnotationCatalog, useBinnedArticleIds } from '../../../db/use-annotation-catalog.ts';
import { useServices } from '../../../services/services.ts';
import { useSetting } from '../../../services/use-setting.ts';
import { useUndoable } from '../../../services/use-undoable.ts';
import { WHOLE_NOTEBOOK } from '../notebook-filter.ts';
import { itemsOf, type NotebookItem, selectEntries } from '../notebook-rows.ts';
import { chooseCards } from './choose-cards.ts';
import { type Answer, dayFrom, NEVER, reviewed } from './schedule.ts';

export type Review =
  | { readonly kind: 'loading' }
  /** There is no annotation at all. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'card';
      readonly card: NotebookItem;
      readonly before: ReviewRow | null;
      readonly done: number;
      readonly total: number;
    }
  /** `nextAt` is when the next ones come, or null where none waits. */
  | {
      readonly kind: 'done';
      readonly done: number;
      readonly nextAt: number | null;
      readonly hasMore: boolean;
    };

export interface Reviewing {
  readonly review: Review;
  answer(answer: Answer): void;
  /** Takes the last answer of this session back; false when there is none. */
  undo(): boolean;
  more(): void;
}

/** The cards of one sitting: chosen once, and answered one by one. Each answer is stored at once and can be taken back. */
export function useReview(now: () => number = Date.now): Reviewing {
  const { reviews, history } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  const items = useAllItems();
  const [count] = useSetting('reviewCount');
  const [session, setSession] = useState<Session | null>(null);
  const [extra, setExtra] = useState(0);

  const begin = useCallback(
    async (all: readonly NotebookItem[], more: number) => {
      const rows = await reviews.list();
      const cards = chooseCards({ items: all, reviews: rows, count, now: now(), extra: more });
      const rest = chooseCards({
        items: all,
        reviews: rows,
        count: all.length,
        now: now(),
        extra: all.length,
      });
      setSession({ cards, rows: byId(rows), answered: [], hasMore: rest.length > cards.length });
    },
    [reviews, count, now],
  );
  useEffect(() => {
    if (items !== null && session === null) void begin(items, 0);
  }, [items, session, begin]);

  const place = placeOf(session, items);
  const answer = (given: Answer): void => {
    if (place === null || session === null) return;
    const { id } = place.entry;
    const before = session.rows.get(id) ?? null;
    const row = reviewed(id, before, given, now());
    const settle = (after: ReviewRow | null, isAnswered: boolean) =>
      setSession((present) => present && answered(present, id, after, isAnswered));
    const action = {
      do: async () => {
        await reviews.put(row);
        settle(row, true);
      },
      undo: async () => {
        await (before === null ? reviews.forget(id) : reviews.put(before));
        settle(before, false);
      },
    };
    void perform(action, { failed: (reason) => t('review.failed', { reason }) });
  };
  const undo = (): boolean => {
    if (session === null || session.answered.length === 0) return false;
    void history.undo();
    return true;
  };
  const more = (): void => {
    if (items === null) return;
    setExtra(extra + count);
    void begin(items, extra + count);
  };
  return { review: shownOf(session, items, place, now()), answer, undo, more };
}

interface Session {
  readonly cards: readonly NotebookItem[];
  readonly rows: ReadonlyMap<string, ReviewRow>;
  /** Ids of the cards that were answered, in the order of the answers. */
  readonly answered: readonly string[];
  /** Others could be shown today. */
  readonly hasMore: boolean;
}

/** Everything that the notebook has; null while loading. */
function useAllItems(): readonly NotebookItem[] | null {
  const catalog = useAnnotationCatalog();
  const binned = useBinnedArticleIds();
  return useMemo(() => {
    if (catalog.kind !== 'listed' || binned === undefined) return null;
    const found = { ids: null, binnedArticleIds: new Set(binned) };
    return itemsOf(selectEntries(catalog.entries, WHOLE_NOTEBOOK, found));
  }, [catalog, binned]);
}

/** The first card that is not answered, as it is now; what was removed meanwhile is passed over. */
function placeOf(session: Session | null, items: readonly NotebookItem[] | null): NotebookItem | null {
  if (session === null || items === null) return null;
  const present = new Map(items.map((item) => [item.entry.id, item]));
  const open = session.cards.find(
    ({ entry }) => !session.answered.includes(entry.id) && present.has(entry.id),
  );
  return open === undefined ? null : (present.get(open.entry.id) ?? null);
}

function shownOf(
  session: Session | null,
  items: readonly NotebookItem[] | null,
  card: NotebookItem | null,
  now: number,
): Review {
  if (session === null || items === null) return { kind: 'loading' };
  const done = session.answered.length;
  if (card !== null) {
    const before = session.rows.get(card.entry.id) ?? null;
    return { kind: 'card', card, before, done, total: session.cards.length };
  }
  if (items.length === 0) return { kind: 'empty' };
  return { kind: 'done', done, nextAt: nextOf(session, items, now), hasMore: session.hasMore };
}

/** The day on which the next cards come; null when nothing waits for any. */
function nextOf({ rows, hasMore }: Session, items: readonly NotebookItem[], now: number): number | null {
  const isNew = ({ entry }: NotebookItem) => !rows.has(entry.id);
  const tomorrow = dayFrom(now, 1);
  if (hasMore || items.some(isNew)) return tomorrow;
  const days = items.flatMap(({ entry }) => rows.get(entry.id)?.dueAt ?? []);
  const next = days.reduce((least, at) => Math.min(least, at), NEVER);
  return next === NEVER ? null : Math.max(next, tomorrow);
}

function answered(session: Session, id: string, row: ReviewRow | null, isAnswered: boolean): Session {
  const rows = new Map(session.rows);
  if (row === null) rows.delete(id);
  else rows.set(id, row);
  const others = session.answered.filter((other) => other !== id);
  return { ...session, rows, answered: isAnswered ? [...others, id] : others };
}

function byId(rows: readonly ReviewRow[]): ReadonlyMap<string, ReviewRow> {
  return new Map(rows.map((row) => [row.annotationId, row]));
}
