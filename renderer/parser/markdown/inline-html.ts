import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { isUnread } from '../html/html-elements.ts';
import { CODE, collectInlines, MARKS } from '../html/html-inlines.ts';
import { safeHref } from '../links.ts';

const TAG = /^<(\/?)([a-z][a-z\d-]*)(.*)>$/is;
const VOID = new Set(['br', 'img', 'input', 'hr', 'wbr', 'area', 'embed', 'source', 'track']);

interface OpenElement {
  readonly name: string;
  readonly element: Element | null;
  readonly inlines: Inline[];
}

/**
 * Runs of a line in which raw tags stand between Markdown's own marks. A tag's element is read like any page's; one that
 * is not closed leaves its content as it is, except a script's or a style's, which ends with the line.
 */
export class InlineHtml {
  private readonly open: OpenElement[] = [{ name: '', element: null, inlines: [] }];

  add(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.open.at(-1)?.inlines.push(inline);
  }

  /** Takes one piece of raw HTML: a tag, or a comment, an instruction or a declaration, which show nothing. */
  tag(markup: string): void {
    const [, slash, rawName = '', attributes = ''] = TAG.exec(markup) ?? [];
    const name = rawName.toLowerCase();
    if (name === '') return;
    if (slash === '/') this.close(name);
    else if (VOID.has(name)) this.addElement(markup);
    else if (!attributes.endsWith('/') && this.open.length <= LIMITS.nesting)
      this.open.push({ name, element: elementOf(name, markup), inlines: [] });
  }

  /** All runs, when the line has ended. */
  finish(): readonly Inline[] {
    while (this.open.length > 1) this.leave(false);
    return this.open[0]?.inlines ?? [];
  }

  private addElement(markup: string): void {
    const element = elementOf('', markup);
    if (element !== null) collectInlines(element, null, this.open.at(-1)?.inlines ?? []);
  }

  private close(name: string): void {
    const depth = this.open.findLastIndex((element) => element.name === name);
    if (depth < 1) return;
    while (this.open.length > depth + 1) this.leave(false);
    this.leave(true);
  }

  private leave(isClosed: boolean): void {
    const left = this.open.pop();
    if (left === undefined || (left.element !== null && isUnread(left.element))) return;
    this.add(isClosed && left.element !== null ? wrapped(left.element, left.inlines) : left.inlines);
  }
}

/** The element of one opening tag; null where HTML allows it in a table or a page's frame only. */
function elementOf(name: string, tag: string): Element | null {
  // Most tags have no attributes, and a parser costs a hundred times as much.
  if (tag.length === name.length + 2) return document.createElement(name);
  const page = new DOMParser().parseFromString(tag, 'text/html');
  return page.body.firstElementChild ?? page.head.firstElementChild;
}

function wrapped(element: Element, children: readonly Inline[]): readonly Inline[] {
  const mark = MARKS[element.localName];
  if (mark !== undefined) return [{ kind: mark, children }];
  if (CODE.has(element.localName)) return [{ kind: 'code', text: inlineText(children) }];
  if (element.localName !== 'a') return children;
  const href = safeHref(element.getAttribute('href'), null);
  return href === null ? children : [{ kind: 'link', href, children }];
}
