import { isBlockElement } from '../html/html-elements.ts';
import { meanings } from './epub-xml.ts';

/** `1`, `[12]`, `(a)`, `*`, `iv`, `n. 3`: what stands in a text for a note. */
export const NOTE_SIGN =
  /^\s*[[({]?\s*(?:n(?:ote)?\.?\s*)?(?:\d{1,4}|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,6})\s*[\])}]?\s*\.?\s*$/iu;

/** Longer texts than this many characters are no note's sign, whatever a page calls them. */
const SIGN_CHARACTERS = 20;

type Certainty = 'stated' | 'raised' | 'possible';

/** A link that may refer to a note. */
export interface NoteReference {
  readonly label: string;
  readonly certainty: Certainty;
  /** Names of places around the link, to which the note's way back leads. */
  readonly origins: readonly string[];
}

/** Reads a link that may refer to a note; null for any other. */
export function noteReference(link: Element): NoteReference | null {
  const text = link.textContent;
  const certainty = text.length > SIGN_CHARACTERS ? null : certaintyOf(link, text);
  return certainty === null ? null : { label: signOf(text), certainty, origins: originsOf(link) };
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

/** Whether an element's class speaks of notes. */
export function hasNoteClass(element: Element): boolean {
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

/** The nearest block element around, or the element itself. */
export function blockAround(element: Element): Element | null {
  let block: Element | null = element;
  while (block !== null && !isBlockElement(block)) block = block.parentElement;
  return block;
}
