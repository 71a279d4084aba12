import { isBlockElement } from '../html/html-elements.ts';
import { fileAnchor } from './epub-paths.ts';
import { meanings, newElement } from './epub-xml.ts';

/** `1`, `[12]`, `(a)`, `*`, `iv`, `n. 3`: what stands in a text for a note. */
export const NOTE_SIGN =
  /^\s*[[({]?\s*(?:n(?:ote)?\.?\s*)?(?:\d{1,4}|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,6})\s*[\])}]?\s*\.?\s*$/iu;

/** Longer texts than this many characters are no note's sign, whatever a page calls them. */
const SIGN_CHARACTERS = 20;

/** Links that lead back from a note to its text. */
const RETURN_SIGN = /^(?:[\s↩↵↑←⏎▲⤴^]|\ufe0e|\ufe0f)+$/u;

type Certainty = 'stated' | 'raised' | 'possible';

/** A link that may refer to a note. */
interface Reference {
  readonly label: string;
  readonly certainty: Certainty;
  /** Names of places around the link, to which the note's way back leads. */
  readonly origins: readonly string[];
}

/**
 * The notes of a book, found page by page in reading order: a link is a reference when its page says so (EPUB 3's
 * `noteref`), or when it looks like one and its target looks like a note or links back.
 */
export class BookNotes {
  /** Signs of the notes that were found, by the anchor of the note. */
  readonly signs = new Map<string, string>();
  /** Links that may be references, by the page that they lead to and the place there. */
  private readonly references = new Map<string, Map<string, Reference[]>>();
  private readonly origins = new Set<string>();

  /** Reads the references of a prepared page, then turns the notes on it into one paragraph each. */
  read(root: Element, path: string): void {
    for (const link of root.querySelectorAll('a[href^="#"]')) this.addReference(link);
    const targets = this.references.get(`${path}#`);
    if (targets === undefined) return;
    const counts: TargetCounts = new WeakMap();
    for (const [target, references] of targets) {
      const parts = noteParts(root.ownerDocument.getElementById(target), targets, counts);
      const reference = references.find((one) => isNoteOf(parts, one));
      if (reference === undefined) continue;
      this.signs.set(target, reference.label);
      const origins = new Set(references.flatMap((one) => one.origins));
      toParagraph(parts, target, reference.label, origins);
    }
  }

  private addReference(link: Element): void {
    const target = link.getAttribute('href')?.slice(1) ?? '';
    const text = link.textContent;
    // A link to a reference's own place is the note's way back.
    if (target.endsWith('#') || text.length > SIGN_CHARACTERS || this.origins.has(target)) return;
    const certainty = certaintyOf(link, text);
    if (certainty === null) return;
    const origins = originsOf(link);
    for (const origin of origins) this.origins.add(origin);
    const page = fileAnchor(target);
    const targets = this.references.get(page) ?? new Map<string, Reference[]>();
    const references = targets.get(target) ?? [];
    references.push({ label: signOf(text), certainty, origins });
    this.references.set(page, targets.set(target, references));
  }
}

/** The sign alone, without its brackets. */
function signOf(text: string): string {
  return text.replace(/^[\s[({]+|[\s\])}.]+$/g, '');
}

function certaintyOf(link: Element, text: string): Certainty | null {
  if (signOf(text) === '') return null;
  const words = meanings(link);
  if (words.includes('noteref')) return 'stated';
  if (words.includes('backlink') || !NOTE_SIGN.test(text) || startsItsLine(link)) return null;
  const isRaised = link.closest('sup') !== null || link.querySelector('sup') !== null;
  return isRaised || hasNoteClass(link) ? 'raised' : 'possible';
}

function hasNoteClass(element: Element): boolean {
  return /(?:foot|end)?note/i.test(element.getAttribute('class') ?? '');
}

/** Whether nothing stands before the link in its paragraph: so begin notes, which lead back to their text. */
function startsItsLine(link: Element): boolean {
  for (let element = link; !isBlockElement(element); ) {
    for (let before = element.previousSibling; before !== null; before = before.previousSibling) {
      if (/[^\s[({]/u.test(before.textContent ?? '')) return false;
    }
    if (element.parentElement === null) return true;
    element = element.parentElement;
  }
  return true;
}

function originsOf(link: Element): readonly string[] {
  const around = [link, ...link.querySelectorAll('[id]')];
  if (link.previousElementSibling?.textContent === '') around.push(link.previousElementSibling);
  for (let parent = link.parentElement; parent !== null && !isBlockElement(parent); ) {
    around.push(parent);
    parent = parent.parentElement;
  }
  const block = blockAround(link);
  if (block !== null) around.push(block);
  return around.map((element) => element.getAttribute('id') ?? '').filter((id) => id !== '');
}

function blockAround(element: Element): Element | null {
  let block: Element | null = element;
  while (block !== null && !isBlockElement(block)) block = block.parentElement;
  return block;
}

/** The elements that make up the note at a place; none when the place is in no note-like element. */
function noteParts(
  place: Element | null,
  targets: ReadonlyMap<string, unknown>,
  counts: TargetCounts,
): readonly Element[] {
  if (place === null) return [];
  const block = blockOfPlace(place);
  if (block === null || block.localName === 'body' || countTargets(block, targets, counts) > 1) return [];
  if (block.localName === 'dt') return [block, ...definitionsOf(block)];
  if (block.localName === 'td' || block.localName === 'th') return [block.closest('tr') ?? block];
  const parent = block.parentElement;
  const isFirstOfNote =
    parent !== null &&
    parent.firstElementChild === block &&
    (parent.localName === 'li' || meansNote(parent)) &&
    countTargets(parent, targets, counts) <= 1;
  return [isFirstOfNote ? parent : block];
}

function blockOfPlace(place: Element): Element | null {
  const block = blockAround(place);
  // An empty anchor between paragraphs belongs to the next one.
  const next = place.nextElementSibling;
  const isBetween = block !== place && next !== null && isBlockElement(next);
  return isBetween && place.textContent.trim() === '' ? next : block;
}

function definitionsOf(term: Element): readonly Element[] {
  const parts: Element[] = [];
  for (let next = term.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) {
    parts.push(next);
  }
  return parts;
}

/** How many targets an element holds, counted once for each element. */
type TargetCounts = WeakMap<Element, number>;

function countTargets(block: Element, targets: ReadonlyMap<string, unknown>, counts: TargetCounts): number {
  const known = counts.get(block);
  if (known !== undefined) return known;
  const named = [block, ...block.querySelectorAll('[id]')];
  const count = named.filter((element) => targets.has(element.getAttribute('id') ?? '')).length;
  counts.set(block, count);
  return count;
}

function meansNote(element: Element): boolean {
  const words = meanings(element);
  return ['footnote', 'endnote', 'rearnote', 'note'].some((word) => words.includes(word));
}

function isNoteOf(parts: readonly Element[], { label, certainty, origins }: Reference): boolean {
  const [first] = parts;
  const text = textOf(parts);
  if (first === undefined || text.trim() === '' || /^h[1-6]$/.test(first.localName)) return false;
  if (certainty === 'stated' || meansNote(first)) return true;
  const leadsBack = parts.some((part) =>
    [...part.querySelectorAll('a[href^="#"]')].some((link) =>
      origins.includes(link.getAttribute('href')?.slice(1) ?? ''),
    ),
  );
  if (leadsBack) return true;
  if (certainty === 'possible') return false;
  return leadingSign(text, label) > 0 || hasNoteClass(first) || first.closest('li') === first;
}

function textOf(parts: readonly Element[]): string {
  return parts.map((part) => part.textContent).join('');
}

/** How many characters at the beginning of a note are its sign. */
function leadingSign(text: string, label: string): number {
  const sign = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    new RegExp(`^\\s*[[({]?\\s*${sign}(?![\\p{L}\\p{N}])\\s*[\\])}]?\\s*[.:)–—-]?\\s*`, 'iu').exec(text)?.[0]
      .length ?? 0
  );
}

/** Puts a note's text, without its sign and its ways back, into one paragraph with the place's name. */
function toParagraph(
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
    if (child.textContent?.trim() === '' && !(child instanceof Element)) continue;
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
