/** A note of a page: the element that holds its text, and what its references show. */
export interface PageNote {
  readonly label: string;
  /** Names under which links reach it. */
  readonly anchors: readonly string[];
}

/** What references show: `1`, `[12]`, `*`, `iv`, `note 3`. */
const LABEL = /^[[(]?(?:note )?([\p{L}\d]{1,4}|[*†‡§¶]{1,4})[\])]?$/iu;
const REFERENCE_CLASS = /(?:^|[\s_-])(?:footnote|fnref|noteref|cite_ref|note-ref|call)/i;
/** The element around a target that holds the note's text. */
const MAX_NOTE_CHARACTERS = 5000;
const NOTE = 'li, aside, dd, tr, p, div, section';
const BACK_ARROW = /^[[(]?(?:[\s↩↵↑⤴⬆^←]|\ufe0e|\ufe0f)*[\])]?$/u;

/**
 * The notes of a page by their elements: what a link with a note's sign (in superscript, `role=doc-noteref` or a class
 * of footnotes) points at, as HTML of Markdown, Sphinx, DocBook, MediaWiki, Word and EPUB (DPUB-ARIA 1.0) writes them.
 */
export function findNotes(root: ParentNode): ReadonlyMap<Element, PageNote> {
  const notes = new Map<Element, PageNote>();
  const links = [...root.querySelectorAll('a[href*="#"]')];
  const references = links.filter((link) => referenceLabel(link) !== null);
  if (references.length === 0) return notes;
  const targets = new NamedElements(root);
  for (const link of references) {
    const name = fragmentOf(link) ?? '';
    const note = targets.noteOf(name, link);
    if (note === null || notes.has(note) || note.contains(link)) continue;
    notes.set(note, { label: referenceLabel(link) ?? '', anchors: [name] });
  }
  return notes;
}

/** The elements of a page by name, looked through once: a page may hold as many references as words. */
class NamedElements {
  private readonly elements = new Map<string, Element>();
  private readonly places = new Map<Element, number>();
  private readonly notes = new Map<Element, boolean>();

  constructor(root: ParentNode) {
    for (const element of root.querySelectorAll('[id], a')) {
      this.places.set(element, this.places.size);
      for (const name of namesOf(element)) if (!this.elements.has(name)) this.elements.set(name, element);
    }
  }

  /** The note that a link to `name` refers to: it comes after the link. */
  noteOf(name: string, link: Element): Element | null {
    const target = this.elements.get(name);
    if (target === undefined || this.placeOf(target) < this.placeOf(link)) return null;
    const note = noteAround(target);
    return note !== null && this.isNote(note) ? note : null;
  }

  private placeOf(element: Element): number {
    return this.places.get(element) ?? 0;
  }

  /** A long element, or one with a heading, is a section that a link in superscript points at. */
  private isNote(element: Element): boolean {
    let known = this.notes.get(element);
    if (known === undefined) {
      known = element.textContent.length < MAX_NOTE_CHARACTERS && element.querySelector('h1, h2') === null;
      this.notes.set(element, known);
    }
    return known;
  }
}

/** The sign of a link that refers to a note, without brackets; null for any other link. */
export function referenceLabel(link: Element): string | null {
  const text = link.textContent.trim();
  if (text.length > 10) return null;
  const label = LABEL.exec(text)?.[1];
  return label !== undefined && isReference(link) ? label : null;
}

function isReference(link: Element): boolean {
  if (link.getAttribute('role') === 'doc-noteref' || link.getAttribute('epub:type') === 'noteref')
    return true;
  if (link.getAttribute('role') === 'doc-backlink') return false;
  return (
    REFERENCE_CLASS.test(link.className) || link.closest('sup') !== null || link.querySelector('sup') !== null
  );
}

/** The decoded name after the `#` of a link's address, or null. */
export function fragmentOf(link: Element): string | null {
  const name = /#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a stray per cent sign is part of the name
  }
}

/** Names under which links reach an element. */
export function namesOf(element: Element): readonly string[] {
  const name = element.localName === 'a' ? (element.getAttribute('name') ?? '') : '';
  return [element.id, name].filter(
    (candidate, index, all) => candidate !== '' && all.indexOf(candidate) === index,
  );
}

function noteAround(target: Element): Element | null {
  if (target.localName === 'dt')
    return target.nextElementSibling?.localName === 'dd' ? target.nextElementSibling : null;
  return target.closest(NOTE);
}

/** Whether a link in a note only leads back to its reference. */
export function isBackLink(link: Element, label: string): boolean {
  if (!(link.getAttribute('href') ?? '').includes('#')) return false;
  if (link.getAttribute('role') === 'doc-backlink') return true;
  if (/backref|back-?link|reversefootnote/i.test(link.className)) return true;
  const text = link.textContent.trim();
  return BACK_ARROW.test(text) || LABEL.exec(text)?.[1] === label;
}
