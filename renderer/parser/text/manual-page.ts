import { isBlank } from './line-shape.ts';

/** Head and foot of a manual page, as man(1) sets them: its name at both ends, or the edition, the date and its name. */
const HEAD = /^\s*(\S+\(\d\w*\))\s{2,}.*\S\s{2,}\1\s*$/;

/** A manual page without its head and foot. */
export interface ManualPage {
  readonly lines: readonly string[];
  /** Such as `ls(1)`. */
  readonly title: string;
}

/** The page that opens with a manual page's head; null for any other text. */
export function manualPageOf(lines: readonly string[]): ManualPage | null {
  const first = lines.findIndex((line) => !isBlank(line));
  const name = HEAD.exec((lines[first] ?? '').slice(0, 300))?.[1];
  if (name === undefined) return null;
  let end = lines.length;
  while (end > first && isBlank(lines[end - 1] ?? '')) end -= 1;
  const hasFoot = (lines[end - 1] ?? '').trimEnd().endsWith(`  ${name}`);
  return { lines: lines.slice(first + 1, hasFoot ? end - 1 : end), title: name.toLowerCase() };
}
