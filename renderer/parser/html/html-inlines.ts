import type { Inline } from '../../../shared/article.ts';
import { safeHref, safeImageSource } from '../links.ts';
import { isBlockElement, isCheckbox, isUnread } from './html-elements.ts';

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
  if (node.nodeType === Node.TEXT_NODE) into.push({ kind: 'text', text: node.nodeValue ?? '' });
  else if (node instanceof Element && !isUnread(node)) collectElement(node, baseUrl, into);
}

/** Runs of everything inside `node`. */
export function childInlines(node: Node, baseUrl: string | null): Inline[] {
  const inlines: Inline[] = [];
  for (const child of node.childNodes) collectInlines(child, baseUrl, inlines);
  return inlines;
}

function collectElement(element: Element, baseUrl: string | null, into: Inline[]): void {
  const mark = MARKS[element.localName];
  if (mark !== undefined) into.push({ kind: mark, children: childInlines(element, baseUrl) });
  else if (CODE.has(element.localName)) into.push({ kind: 'code', text: element.textContent });
  else if (element.localName === 'br') into.push({ kind: 'lineBreak' });
  else if (element.localName === 'a') collectLink(element, baseUrl, into);
  else if (element.localName === 'img') collectImage(element, baseUrl, into);
  else if (element.localName === 'q') collectQuotation(element, baseUrl, into);
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
  const href = safeHref(element.getAttribute('href'), baseUrl);
  const children = childInlines(element, baseUrl);
  if (href !== null) into.push({ kind: 'link', href, children });
  else for (const child of children) into.push(child);
}

function collectImage(element: Element, baseUrl: string | null, into: Inline[]): void {
  const src = imageSource(element, baseUrl);
  if (src !== null) into.push({ kind: 'image', src, alt: element.getAttribute('alt')?.trim() ?? '' });
}

/** Pages that load images late keep the true source in a data attribute and a placeholder in `src`. */
function imageSource(image: Element, baseUrl: string | null): string | null {
  const late = image.getAttribute('data-src') ?? image.getAttribute('data-original');
  const first = image.getAttribute('srcset')?.trim().split(/\s/)[0];
  const src = image.getAttribute('src');
  const isPlaceholder =
    src === null || src === '' || (src.startsWith('data:') && (late ?? first) !== undefined);
  return safeImageSource(isPlaceholder ? (late ?? first ?? src) : src, baseUrl);
}

/** Browsers set the quotation marks of `q` by language; the page's text has none. */
function collectQuotation(element: Element, baseUrl: string | null, into: Inline[]): void {
  const isFrench = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase().startsWith('fr') === true;
  into.push({ kind: 'text', text: isFrench ? '«\u00a0' : '“' });
  for (const child of element.childNodes) collectInlines(child, baseUrl, into);
  into.push({ kind: 'text', text: isFrench ? '\u00a0»' : '”' });
}

function mathText(math: Element): string {
  return math.getAttribute('alttext') ?? math.textContent;
}
