import type { PlaceInWindow } from '../services/returned-place.ts';

/** What the person sees now, read from the page: only the page knows how far it is scrolled. */
export function placeInWindow(articleId: string | null): PlaceInWindow {
  const text = document.querySelector('main [data-reader-text]');
  return {
    articleId: text === null ? null : articleId,
    textTop: text?.scrollTop ?? 0,
    topOfList: topOfList(),
  };
}

function topOfList(): string | null {
  const list = document.querySelector('main [role="grid"]');
  if (list === null) return null;
  const { top } = list.getBoundingClientRect();
  const rows = Array.from(list.querySelectorAll<HTMLElement>('[data-article-id]'));
  const first = rows
    .map((row) => ({ id: row.dataset.articleId, box: row.getBoundingClientRect() }))
    // The first one that begins in sight: the list comes back with its whole height.
    .filter(({ box }) => box.top >= top - 1)
    .sort((a, b) => a.box.top - b.box.top)[0];
  return first?.id ?? null;
}
