import { safeHref } from '../links.ts';

/** What LibreOffice puts behind the name of what a link leads to; bookmarks have none. */
const OUTLINE = '|outline';
const KIND = /\|(?:region|table|graphic|frame|sequence|ole)$/;

/**
 * Where a link leads: a web address, or `#` and a name in the document. A link to a heading names it by its number and
 * text: `#1.2.Title|outline`.
 */
export function odtLink(href: string | null): string | null {
  if (href?.startsWith('#') !== true) return safeHref(href, null);
  const name = decoded(href.slice(1));
  if (name.endsWith(OUTLINE)) return `#${outlineAnchor(name.slice(0, -OUTLINE.length))}`;
  return `#${name.replace(KIND, '')}`;
}

/** The name of a heading for links that go by its text. */
export function outlineAnchor(heading: string): string {
  return `${heading.trim().replace(/^(?:\d+\.)+\s*/, '')}${OUTLINE}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign that is one
  }
}
