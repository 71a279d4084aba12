import { isBlockElement } from '../html/html-elements.ts';
import { blockAround, hasNoteClass, type NoteReference } from './epub-note-reference.ts';
import { meanings } from './epub-xml.ts';

/** The elements that make up the note at a place; none when the place is in no note-like element. */
export function noteParts(
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
export type TargetCounts = WeakMap<Element, number>;

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

/** Whether elements are the note that a link refers to. */
export function isNoteOf(parts: readonly Element[], { label, certainty, origins }: NoteReference): boolean {
  const [first] = parts;
  const text = textOf(parts);
  if (first === undefined || text.trim() === '' || holdsHeading(first)) return false;
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

function holdsHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || element.querySelector('h1, h2, h3, h4, h5, h6') !== null;
}

/** Text of several elements, one after the other. */
export function textOf(parts: readonly Element[]): string {
  return parts.map((part) => part.textContent).join('');
}

/** How many characters at the beginning of a note are its sign. */
export function leadingSign(text: string, label: string): number {
  const sign = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    new RegExp(`^\\s*[[({]?\\s*${sign}(?![\\p{L}\\p{N}])\\s*[\\])}]?\\s*[.:)–—-]?\\s*`, 'iu').exec(text)?.[0]
      .length ?? 0
  );
}
