import { safeHref } from '../links.ts';

/**
 * Where a field of Word (ECMA-376 Part 1 §17.16.5, the same in RTF) leads: a web address, or `#` and a bookmark's name;
 * null for fields and addresses that lead nowhere.
 */
export function fieldLink(instruction: string): string | null {
  const reference = /^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)\s.*\\h/i.exec(instruction)?.[1];
  if (reference !== undefined) return `#${reference}`;
  const found = /^\s*HYPERLINK\s+(.*)$/is.exec(instruction)?.[1];
  if (found === undefined) return null;
  const bookmark = /\\l\s+(?:"([^"]*)"|(\S+))/i.exec(found);
  const address = /^(?:"([^"]*)"|([^\\\s]\S*))/.exec(found);
  return linkTo(address?.[1] ?? address?.[2] ?? '', bookmark?.[1] ?? bookmark?.[2] ?? '');
}

/** A link to a web address, a bookmark of the same document, or both; null when it leads nowhere. */
export function linkTo(address: string, bookmark: string): string | null {
  if (address === '') return bookmark === '' ? null : `#${bookmark}`;
  return safeHref(bookmark === '' ? address : `${address}#${bookmark}`, null);
}
