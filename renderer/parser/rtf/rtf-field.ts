import { safeHref } from '../links.ts';

/** Where a HYPERLINK field leads: a web address, or `#` and a bookmark's name; null for other fields and addresses. */
export function fieldLink(instruction: string): string | null {
  const found = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction)?.[1];
  if (found === undefined) return null;
  const bookmark = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(found);
  const address = /^(?:"([^"]*)"|([^\\\s]\S*))/.exec(found);
  const name = bookmark?.[1] ?? bookmark?.[2];
  const base = address?.[1] ?? address?.[2] ?? '';
  if (base === '') return name === undefined ? null : `#${name}`;
  return safeHref(name === undefined ? base : `${base}#${name}`, null);
}
