import { toParagraph } from './epub-note-paragraph.ts';
import { isNoteOf, noteParts, type TargetCounts } from './epub-note-place.ts';
import { type NoteReference, noteReference } from './epub-note-reference.ts';
import { fileAnchor } from './epub-paths.ts';

/**
 * The notes of a book, found page by page in reading order: a link is a reference when its page says so (EPUB 3's
 * `noteref`), or when it looks like one and its target looks like a note or links back.
 */
export class BookNotes {
  /** Signs of the notes that were found, by the anchor of the note. */
  readonly signs = new Map<string, string>();
  /** Links that may be references, by the page that they lead to and the place there. */
  private readonly references = new Map<string, Map<string, NoteReference[]>>();
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
    // A link to a reference's own place is the note's way back.
    if (target.endsWith('#') || this.origins.has(target)) return;
    const reference = noteReference(link);
    if (reference === null) return;
    for (const origin of reference.origins) this.origins.add(origin);
    const page = fileAnchor(target);
    const targets = this.references.get(page) ?? new Map<string, NoteReference[]>();
    const references = targets.get(target) ?? [];
    references.push(reference);
    this.references.set(page, targets.set(target, references));
  }
}
