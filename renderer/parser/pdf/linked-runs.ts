import type { PageLink, TextRun } from './pdf-page.ts';

/** A part of a run's text with the link over it. */
export interface LinkedPart {
  readonly start: number;
  readonly end: number;
  readonly href: string | null;
}

/** The parts of a run that links of its page cover, in order; the whole run when none does. */
export function linkedParts(run: TextRun, links: readonly PageLink[]): readonly LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  const covers = links
    .filter((link) => isOver(link, run))
    .map((link) => ({ ...rangeOf(link, run), href: link.href }))
    .sort((one, other) => one.start - other.start);
  for (const { start, end, href } of covers) {
    if (start < at || end <= start) continue;
    if (start > at) parts.push({ start: at, end: start, href: null });
    parts.push({ start, end, href });
    at = end;
  }
  if (at < run.text.length) parts.push({ start: at, end: run.text.length, href: null });
  return parts;
}

function isOver(link: PageLink, run: TextRun): boolean {
  const middle = run.y - 0.3 * run.size;
  if (middle < link.top || middle > link.bottom) return false;
  return Math.min(link.right, run.x + run.width) - Math.max(link.left, run.x) > 0.3 * run.size;
}

/** The characters of a run under a link: by the text that the engine found there, else by the mean width, to whole words. */
function rangeOf(link: PageLink, run: TextRun): { readonly start: number; readonly end: number } {
  const perCharacter = run.width / run.text.length;
  const guess = Math.max(0, Math.round((link.left - run.x) / perCharacter));
  const text = link.text ?? '';
  if (text !== '' && run.text.includes(text)) {
    const start = nearestIndex(run.text, text, guess);
    return { start, end: start + text.length };
  }
  if (link.left <= run.x + perCharacter && link.right >= run.x + run.width - perCharacter) {
    return { start: 0, end: run.text.length };
  }
  const until = Math.min(run.text.length, Math.round((link.right - run.x) / perCharacter));
  return toWords(run.text, guess, until);
}

function nearestIndex(text: string, part: string, guess: number): number {
  const after = text.indexOf(part, Math.max(0, guess - part.length));
  const start = after === -1 ? text.indexOf(part) : after;
  const before = text.lastIndexOf(part, guess);
  return before !== -1 && Math.abs(before - guess) < Math.abs(start - guess) ? before : start;
}

function toWords(
  text: string,
  from: number,
  until: number,
): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf(' ', Math.min(from + 1, text.length - 1)) + 1;
  const space = text.indexOf(' ', Math.max(0, until - 1));
  return { start, end: space === -1 ? text.length : space };
}
