import type { Inline } from '../../../shared/article.ts';
import { safeHref } from '../links.ts';
import { isBlockElement, isCheckbox, isUnread } from './html-elements.ts';
import { imageSource, isPictureFallback } from './html-images.ts';
import { fragmentOf, referenceLabel } from './html-notes.ts';

type Marks = Extract<Inline, { children: readonly Inline[] }>['kind'];

/** Marks by the name of the element that sets them. */
export const MARKS: Readonly<Record<string, Exclude<Marks, 'link'>>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  strong: 'strong',
  b: 'strong',
  s: 'strikethrough',
  del: 'strikethrough',
  strike: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
};

/** Elements whose content is code. */
export const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** Appends the runs of `node` to `into`, white space untouched; blocks inside become line breaks around their text. */
export function collectInlines(node: Node, baseUrl: string | null, into: Inline[]): void {
  if (node.nodeType === Node.TEXT_NODE)
    into.push({ kind: 'text', text: withoutSoftHyphens(node.nodeValue ?? '') });
  else if (!(node instanceof Element)) return;
  else if (!isUnread(node)) collectElement(node, baseUrl, into);
  else if (isPictureFallback(node)) {
    for (const image of node.querySelectorAll('img')) collectImage(image, baseUrl, into);
  }
}

/** Runs of everything inside `node`. */
export function childInlines(node: Node, baseUrl: string | null): Inline[] {
  const inlines: Inline[] = [];
  for (const child of node.childNodes) collectInlines(child, baseUrl, inlines);
  return inlines;
}

/** Soft hyphens show only where a line breaks; in a text they hide words from search. */
function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}

function collectElement(element: Element, baseUrl: string | null, into: Inline[]): void {
  const mark = MARKS[element.localName];
  if (mark !== undefined) into.push({ kind: mark, children: childInlines(element, baseUrl) });
  else if (CODE.has(element.localName)) into.push({ kind: 'code', text: element.textContent });
  else if (element.localName === 'br') into.push({ kind: 'lineBreak' });
  else if (element.localName === 'a') collectLink(element, baseUrl, into);
  else if (element.localName === 'img') collectImage(element, baseUrl, into);
  else if (element.localName === 'q') collectQuotation(element, baseUrl, into);
  else if (element.localName === 'rt') collectReading(element, baseUrl, into);
  else if (element.localName === 'math') into.push({ kind: 'text', text: mathText(element) });
  else if (isCheckbox(element))
    into.push({ kind: 'text', text: element.hasAttribute('checked') ? '☑ ' : '☐ ' });
  else if (isBlockElement(element)) {
    into.push({ kind: 'lineBreak' });
    for (const child of element.childNodes) collectInlines(child, baseUrl, into);
    into.push({ kind: 'lineBreak' });
  } else for (const child of element.childNodes) collectInlines(child, baseUrl, into);
}

function collectLink(element: Element, baseUrl: string | null, into: Inline[]): void {
  const href = linkAddress(element, baseUrl);
  const label = href?.startsWith('#') ? referenceLabel(element) : null;
  if (href !== null && label !== null) {
    const link: Inline = { kind: 'link', href, children: [{ kind: 'text', text: label }] };
    into.push(element.closest('sup') === null ? { kind: 'superscript', children: [link] } : link);
    return;
  }
  const children = childInlines(element, baseUrl);
  if (href !== null) into.push({ kind: 'link', href, children });
  else for (const child of children) into.push(child);
}

/** Browsers make the links inside a page absolute when they save it; they lead to the same page still. */
function linkAddress(element: Element, baseUrl: string | null): string | null {
  const href = safeHref(element.getAttribute('href'), baseUrl);
  if (href === null || !href.includes('#')) return href;
  const isInside =
    href.startsWith('#') || (baseUrl !== null && href.startsWith(`${baseUrl.replace(/#.*$/, '')}#`));
  const name = isInside ? fragmentOf(element) : null;
  return name === null ? href : `#${name}`;
}

function collectImage(element: Element, baseUrl: string | null, into: Inline[]): void {
  const src = imageSource(element, baseUrl);
  if (src !== null) into.push({ kind: 'image', src, alt: element.getAttribute('alt')?.trim() ?? '' });
}

/** The reading of a ruby text in parentheses, which `rp` elements may have set already. */
function collectReading(element: Element, baseUrl: string | null, into: Inline[]): void {
  const hasParentheses = element.previousElementSibling?.localName === 'rp';
  if (!hasParentheses) into.push({ kind: 'text', text: '(' });
  for (const child of element.childNodes) collectInlines(child, baseUrl, into);
  if (!hasParentheses) into.push({ kind: 'text', text: ')' });
}

/** Browsers set the quotation marks of `q` by language; the page's text has none. */
function collectQuotation(element: Element, baseUrl: string | null, into: Inline[]): void {
  const isFrench = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().startsWith('fr') === true;
  into.push({ kind: 'text', text: isFrench ? '«\u00a0' : '“' });
  for (const child of element.childNodes) collectInlines(child, baseUrl, into);
  into.push({ kind: 'text', text: isFrench ? '\u00a0»' : '”' });
}

function mathText(math: Element): string {
  const source = math.querySelector('annotation[encoding*="tex" i]')?.textContent;
  return (math.getAttribute('alttext') ?? source ?? math.textContent).trim();
}
