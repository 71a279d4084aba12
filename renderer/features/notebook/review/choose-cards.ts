/** Which passages are shown today. */
import { textFingerprint } from '../../../../shared/block-text.ts';
import type { ReviewRow } from '../../../db/rows.ts';
import type { NotebookItem } from '../notebook-rows.ts';
import { dayFrom } from './schedule.ts';

export interface Choosing {
  /** What the notebook has. */
  readonly items: readonly NotebookItem[];
  readonly reviews: readonly ReviewRow[];
  /** Cards a day. */
  readonly count: number;
  readonly now: number;
  /** Cards that are shown although the day's are done. */
  readonly extra: number;
}

/**
 * Those that are due, the longest first, then some that were never shown and are older than a day; at most so many that
 * with those answered today they make the day's number. What was never shown is mixed, so that a day brings different
 * articles, and stays the same the whole day.
 */
export function chooseCards({ items, reviews, count, now, extra }: Choosing): readonly NotebookItem[] {
  const today = dayFrom(now, 0);
  const reviewOf = new Map(reviews.map((review) => [review.annotationId, review]));
  const answeredToday = reviews.filter(({ reviewedAt }) => reviewedAt >= today).length;
  const room = Math.max(0, count + extra - answeredToday);
  const dueAt = ({ entry }: NotebookItem) => reviewOf.get(entry.id)?.dueAt ?? 0;
  const due = items
    .filter(({ entry }) => reviewOf.has(entry.id))
    .filter((item) => dueAt(item) <= now)
    .sort((a, b) => dueAt(a) - dueAt(b));
  const mixed = ({ entry }: NotebookItem) => textFingerprint(`${entry.id} ${today}`);
  const fresh = items
    .filter(({ entry }) => !reviewOf.has(entry.id) && entry.createdAt < today)
    .map((item) => ({ item, at: mixed(item) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item);
  return [...due, ...fresh].slice(0, room);
}
