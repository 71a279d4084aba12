import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { markupDepth } from '../html/markup-depth.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Namespace of `epub:type` (EPUB 3.3 §6.2.1). */
const OPS = 'http://www.idpf.org/2007/ops';

/** Chromium's XML parser keeps what HTML's would flatten; the walk over blocks recurses. */
const XML_DEPTH = 200;

/** A character named as HTML does (`&nbsp;`), which XML does not know by itself. */
const NAMED_CHARACTER = /&(?!(?:amp|lt|gt|quot|apos);)[a-z]/i;
/** Makes Chromium know those in XML, at some cost for each page. */
const XHTML_DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';

/** Elements without content (HTML Standard, "Void elements"), which HTML may write like empty ones of XML. */
const SELF_CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi;

/**
 * Parses one of the book's own XML files; null when it is not well-formed. A document type is taken off first, so
 * entities that multiply are never declared.
 */
export function parseXml(text: string): Document | null {
  return wellFormed(withDoctype(text, ''), 'application/xml');
}

/**
 * Parses a chapter: as XML, which it should be; else by HTML's rules, which make something of anything.
 * @throws LecternError `parse-failed` when it nests its elements too deep
 */
export function parsePage(text: string): Document {
  const depth = markupDepth(text, LIMITS.markupDepth);
  if (depth > LIMITS.markupDepth) {
    throw new LecternError('parse-failed', `A chapter nests more than ${LIMITS.markupDepth} elements.`);
  }
  if (depth <= XML_DEPTH) {
    const doctype = NAMED_CHARACTER.test(text) ? XHTML_DOCTYPE : '<!DOCTYPE html>';
    const page = wellFormed(withDoctype(text, doctype), 'application/xhtml+xml');
    if (page !== null && page.documentElement.namespaceURI === XHTML) return page;
  }
  // To HTML, `<a id="x"/>` is a start tag, and an empty title would swallow the page.
  const html = withDoctype(text, '<!DOCTYPE html>');
  return new DOMParser().parseFromString(html.replace(SELF_CLOSED, '<$1$2></$1>'), 'text/html');
}

function wellFormed(text: string, type: 'application/xml' | 'application/xhtml+xml'): Document | null {
  const parsed = new DOMParser().parseFromString(text, type);
  return parsed.getElementsByTagName('parsererror').length > 0 ? null : parsed;
}

/** The source with another document type, or none, and without what some programs put before the XML declaration. */
function withDoctype(source: string, doctype: string): string {
  const text = source.trimStart();
  const root = text.search(/<[a-z]/i);
  const start = text.slice(0, root === -1 ? text.length : root).search(/<!doctype/i);
  if (start === -1) return root === -1 ? text : `${text.slice(0, root)}${doctype}${text.slice(root)}`;
  return `${text.slice(0, start)}${doctype}${text.slice(doctypeEnd(text, start))}`;
}

function doctypeEnd(text: string, start: number): number {
  const end = text.indexOf('>', start);
  const subset = text.indexOf('[', start);
  if (subset === -1 || end === -1 || subset > end) return end === -1 ? text.length : end + 1;
  const close = /\]\s*>/g;
  close.lastIndex = subset;
  return close.test(text) ? close.lastIndex : text.length;
}

/** The elements below `root` of this name, whatever their namespace's prefix. */
export function elementsNamed(root: Document | Element, name: string): readonly Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}

/** What an element of a chapter says it is: words of `epub:type` and of ARIA's `role`, the latter without `doc-`. */
export function meanings(element: Element): readonly string[] {
  const type = element.getAttributeNS(OPS, 'type') ?? element.getAttribute('epub:type') ?? '';
  const role = element.getAttribute('role') ?? '';
  return `${type} ${role.replaceAll('doc-', '')}`.toLowerCase().split(/\s+/).filter(Boolean);
}

/** A new XHTML element of the same document as `beside`. */
export function newElement(beside: Node, name: string): Element {
  const document = beside.ownerDocument ?? new DOMParser().parseFromString('', 'text/html');
  return document.createElementNS(XHTML, name);
}
