import type { DraftBlock } from '../draft.ts';
import { noteBlock } from '../word-processing/notes.ts';
import { formatNumber, type NumberFormat } from '../word-processing/number-format.ts';
import { attribute, childNamed, childrenNamed, elementsNamed } from '../xml-part.ts';

export type NoteKind = 'footnote' | 'endnote';

interface ReferredNote {
  readonly label: string;
  readonly anchor: string;
  readonly element: Element;
}

const FORMATS: ReadonlySet<string> = new Set([
  'decimal',
  'lowerRoman',
  'upperRoman',
  'lowerLetter',
  'upperLetter',
]);

/** The footnotes or endnotes of a document (ECMA-376 Part 1 §17.11), numbered in the order of their references. */
export class DocxNotes {
  private readonly kind: NoteKind;
  private readonly notes: ReadonlyMap<string, Element>;
  private readonly format: NumberFormat;
  private readonly referred = new Map<string, ReferredNote>();
  private numbered = 0;

  /** `root` holds the notes; `formats` are parts that may say how they are numbered, the first that does counts. */
  constructor(kind: NoteKind, root: Element | null, formats: readonly (Element | null)[]) {
    this.kind = kind;
    this.notes = new Map(
      childrenNamed(root, kind)
        .filter((element) => attribute(element, 'type') === null || attribute(element, 'type') === 'normal')
        .map((element) => [attribute(element, 'id') ?? '', element]),
    );
    this.format = numberFormat(kind, formats);
  }

  /** Label and anchor for a reference; null when there is no such note. `ownSign` is the author's own label. */
  refer(id: string, ownSign: string | null): { readonly label: string; readonly anchor: string } | null {
    const element = this.notes.get(id);
    const before = this.referred.get(id);
    if (element === undefined || before !== undefined) return before ?? null;
    if (ownSign === null) this.numbered += 1;
    const label = ownSign ?? formatNumber(this.numbered, this.format);
    const note = { label, anchor: `docx-${this.kind}-${this.referred.size + 1}`, element };
    this.referred.set(id, note);
    return note;
  }

  /** The notes that the text refers to, read by `read`; notes that they refer to follow. */
  blocks(read: (note: Element) => readonly DraftBlock[]): readonly DraftBlock[] {
    const blocks: DraftBlock[] = [];
    for (const { label, anchor, element } of this.referred.values()) {
      blocks.push(...noteBlock(label, anchor, read(element)));
    }
    return blocks;
  }
}

function numberFormat(kind: NoteKind, parts: readonly (Element | null)[]): NumberFormat {
  for (const part of parts) {
    const declared = part === null ? [] : elementsNamed(part, `${kind}Pr`);
    for (const element of declared) {
      const format = attribute(childNamed(element, 'numFmt'), 'val') ?? '';
      if (isFormat(format)) return format;
    }
  }
  return kind === 'footnote' ? 'decimal' : 'lowerRoman';
}

function isFormat(format: string): format is NumberFormat {
  return FORMATS.has(format);
}
