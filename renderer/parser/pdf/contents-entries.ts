import type { PlacedLine } from './placed-lines.ts';

/** Dots that lead to a page's number, at the end of a line. */
const LEADERS = /\s*(?:\.\s*){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})?\s*$/iu;
const PAGE_NUMBER = /\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$/iu;

/** Entries of a table of contents without dots (chapters) stand this close to one with. */
const NEAR = 3;

/** The entries of tables of contents: lines whose dots lead to a page's number, and their like between them. */
export function findContentsEntries(lines: readonly PlacedLine[]): ReadonlySet<PlacedLine> {
  const entries = new Set(lines.filter(({ text }) => LEADERS.test(text)));
  if (entries.size === 0) return entries;
  const all = new Set(entries);
  for (const [index, line] of lines.entries()) {
    const around = lines.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    if (endsWithPageNumber(line) && around.some((other) => entries.has(other))) all.add(line);
  }
  return all;
}

/** The words of an entry, without its dots and the page's number. */
export function entryText({ text }: PlacedLine): string {
  return text.replace(LEADERS.test(text) ? LEADERS : PAGE_NUMBER, '').trim();
}

function endsWithPageNumber(line: PlacedLine): boolean {
  const last = line.parts.at(-1);
  if (last === undefined || line.parts.length < 2 || line.right < line.columnRight - line.size) return false;
  return PAGE_NUMBER.test(last.runs.map(({ text }) => text).join(''));
}
