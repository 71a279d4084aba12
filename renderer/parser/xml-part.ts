import { LecternError } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';

/**
 * The root of an XML file of a document. No entities are expanded: a file that declares any is refused.
 * @throws LecternError `damaged` when it is not well-formed, `parse-failed` when it declares entities or nests too deep,
 *   `file-too-large` when it has more elements than any article
 */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new LecternError('parse-failed', 'The document declares entities.');
  }
  if (hasMoreTags(text, LIMITS.xmlTags)) {
    throw new LecternError('file-too-large', `The document has more than ${LIMITS.xmlTags} tags.`);
  }
  const page = new DOMParser().parseFromString(text, 'application/xml');
  // Blink gives up on very deep trees with an error of its own.
  if (isDeeper(page.documentElement, LIMITS.xmlDepth)) {
    throw new LecternError('parse-failed', `The document nests more than ${LIMITS.xmlDepth} elements.`);
  }
  if (page.getElementsByTagName('parsererror').length > 0) {
    throw new LecternError('damaged', 'The document is not well-formed XML.');
  }
  return page.documentElement;
}

/** The first child element of this name, whatever its namespace's prefix. */
export function childNamed(parent: Element | null, name: string): Element | null {
  // Siblings are walked: a live list of children costs three times as much, and documents ask a million times.
  let child = parent?.firstElementChild ?? null;
  while (child !== null && child.localName !== name) child = child.nextElementSibling;
  return child;
}

/** The child elements of this name. */
export function childrenNamed(parent: Element | null, name: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter((child) => child.localName === name);
}

/** All elements of this name below `root`, in document order. */
export function elementsNamed(root: Element, name: string): readonly Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}

/** Value of an attribute by its local name: programs choose prefixes as they like. */
export function attribute(element: Element | null, name: string): string | null {
  if (element === null) return null;
  const found = element.getAttributeNames().find((each) => each.slice(each.indexOf(':') + 1) === name);
  return found === undefined ? null : element.getAttribute(found);
}

/** An attribute's whole number; null when it is none. */
export function numberAttribute(element: Element | null, name: string): number | null {
  const value = attribute(element, name)?.trim() ?? '';
  return /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

function hasMoreTags(text: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1 && count <= limit; at = text.indexOf('<', at + 1)) count += 1;
  return count > limit;
}

function isDeeper(root: Element, limit: number): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  for (;;) {
    if (walker.firstChild() !== null) depth += 1;
    else {
      while (walker.nextSibling() === null) {
        if (walker.parentNode() === null) return false;
        depth -= 1;
      }
    }
    if (depth > limit) return true;
  }
}
