import { isBlockElement } from '../html/html-elements.ts';
import { leadingSign, textOf } from './epub-note-place.ts';
import { meanings, newElement } from './epub-xml.ts';

/** Links that lead back from a note to its text. */
const RETURN_SIGN = /^(?:[\s↩↵↑←⏎▲⤴^]|\ufe0e|\ufe0f)+$/u;

/** Puts a note's text, without its sign and its ways back, into one paragraph with the place's name. */
export function toParagraph(
  parts: readonly Element[],
  target: string,
  label: string,
  origins: ReadonlySet<string>,
): void {
  const [first, ...rest] = parts;
  if (first === undefined) return;
  const paragraph = newElement(first, 'p');
  paragraph.setAttribute('id', target);
  dropLeading(parts, leadingSign(textOf(parts), label));
  for (const part of parts) {
    for (const link of part.querySelectorAll('a')) if (leadsBack(link, origins)) link.remove();
    appendLine(part, paragraph);
  }
  for (const element of rest) element.remove();
  // A row cannot give way to a paragraph inside its table.
  if (first.localName === 'tr') first.closest('table')?.before(paragraph);
  if (first.localName === 'tr') first.remove();
  else first.replaceWith(paragraph);
}

function leadsBack(link: Element, origins: ReadonlySet<string>): boolean {
  if (meanings(link).includes('backlink')) return true;
  const isInside = link.getAttribute('href')?.startsWith('#') === true;
  return (
    isInside && (origins.has(link.getAttribute('href')?.slice(1) ?? '') || RETURN_SIGN.test(link.textContent))
  );
}

function dropLeading(parts: readonly Element[], count: number): void {
  let left = count;
  for (const part of parts) {
    const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (left > 0 && walker.nextNode() !== null) {
      const text = walker.currentNode.nodeValue ?? '';
      walker.currentNode.nodeValue = text.slice(left);
      left -= Math.min(left, text.length);
    }
  }
}

/** Moves what is in an element to the end of a line, its blocks parted by line breaks and its places' names kept. */
function appendLine(element: Element, line: Element): void {
  let isAfterBlock = false;
  for (const child of [...element.childNodes]) {
    if (child instanceof Text && child.data.trim() === '') {
      line.append(child);
      continue;
    }
    const isBlock = child instanceof Element && isBlockElement(child);
    if (isBlock || isAfterBlock) breakLine(line);
    if (isBlock) {
      line.append(placeName(child));
      appendLine(child, line);
    } else line.append(child);
    isAfterBlock = isBlock;
  }
}

/** Ends the line, unless nothing stands on it. */
function breakLine(line: Element): void {
  let last = line.lastChild;
  while (last !== null && !isBreak(last) && last.textContent?.trim() === '') last = last.previousSibling;
  if (last !== null && !isBreak(last)) line.append(newElement(line, 'br'));
}

function isBreak(node: Node): boolean {
  return node instanceof Element && node.localName === 'br';
}

function placeName(block: Element): Element {
  const name = newElement(block, 'span');
  const id = block.getAttribute('id');
  if (id !== null) name.setAttribute('id', id);
  return name;
}
