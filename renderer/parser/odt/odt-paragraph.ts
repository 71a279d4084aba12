import type { DraftBlock } from '../draft.ts';
import { type MarkedRun, type Marks, NO_MARKS } from '../word-processing/marked-runs.ts';
import { noteBlock, noteReference } from '../word-processing/notes.ts';
import { attribute, childNamed, numberAttribute } from '../xml-part.ts';
import type { OdtDocument } from './odt-document.ts';
import { odtLink } from './odt-links.ts';

/** Spaces that one `text:s` may stand for. */
const MAX_SPACES = 200;

/** Elements that show nothing in the text. */
const UNREAD = new Set(
  (
    'annotation annotation-end tracked-changes change change-start change-end soft-page-break bookmark-end ' +
    'reference-mark-end ruby-text hidden-text title desc forms'
  ).split(' '),
);

/** Whether an element shows nothing: marks of the program, and passages that are hidden. */
export function isUnreadElement(element: Element): boolean {
  return UNREAD.has(element.localName) || attribute(element, 'display') === 'none';
}

/** Gathers what a paragraph holds: its runs, and what stands beside them. */
export class OdtParagraph {
  readonly runs: MarkedRun[] = [];
  readonly anchors: string[] = [];
  /** Pictures that stand apart from the line. */
  readonly floating: DraftBlock[] = [];
  /** Text boxes, to be read as blocks. */
  readonly boxes: Element[] = [];
  private readonly document: OdtDocument;
  private readonly readBlocks: (container: Element) => readonly DraftBlock[];

  constructor(document: OdtDocument, readBlocks: (container: Element) => readonly DraftBlock[]) {
    this.document = document;
    this.readBlocks = readBlocks;
  }

  /** Reads a paragraph with the formatting that it has as a whole. */
  readParagraph(paragraph: Element): void {
    const { isHidden = false, ...marks } = this.document.styles.paragraphText(
      attribute(paragraph, 'style-name'),
    );
    if (!isHidden) this.children(paragraph, { ...NO_MARKS, ...marks });
  }

  private children(parent: Element, marks: Marks): void {
    for (const node of parent.childNodes) {
      // White space of the file is one space (OpenDocument 1.3 Part 3 §6.1.2); more are elements.
      if (node.nodeType === Node.TEXT_NODE)
        this.text((node.nodeValue ?? '').replaceAll(/[ \t\r\n]+/g, ' '), marks);
      else if (node instanceof Element && !isUnreadElement(node)) this.element(node, marks);
    }
  }

  private element(element: Element, marks: Marks): void {
    switch (element.localName) {
      case 'span': {
        const style = this.document.styles.text(attribute(element, 'style-name'));
        const { isHidden = false, ...own } = style;
        if (!isHidden) this.children(element, { ...marks, ...own });
        break;
      }
      case 'a':
        this.children(element, { ...marks, link: odtLink(attribute(element, 'href')) ?? marks.link });
        break;
      case 'bookmark-ref':
      case 'reference-ref':
        this.children(element, { ...marks, link: `#${attribute(element, 'ref-name') ?? ''}` });
        break;
      case 's':
        this.text(' '.repeat(Math.min(Math.max(numberAttribute(element, 'c') ?? 1, 0), MAX_SPACES)), marks);
        break;
      case 'tab':
        this.text('\t', marks);
        break;
      case 'line-break':
        this.runs.push({ inline: { kind: 'lineBreak' }, marks });
        break;
      case 'bookmark':
      case 'bookmark-start':
      case 'reference-mark':
      case 'reference-mark-start':
        this.anchors.push(attribute(element, 'name') ?? '');
        break;
      case 'note':
        this.note(element);
        break;
      case 'frame':
        this.frame(element, marks);
        break;
      case 'custom-shape':
        this.boxes.push(element);
        break;
      default:
        this.children(element, marks);
    }
  }

  private text(text: string, marks: Marks): void {
    if (text !== '') this.runs.push({ inline: { kind: 'text', text }, marks });
  }

  private note(note: Element): void {
    const { document } = this;
    const label = childNamed(note, 'note-citation')?.textContent.trim() ?? '*';
    const body = childNamed(note, 'note-body');
    document.noteCount += 1;
    const anchor = `odt-note-${document.noteCount}`;
    const notes = attribute(note, 'note-class') === 'endnote' ? document.endnotes : document.footnotes;
    notes.push(...noteBlock(label, anchor, body === null ? [] : this.readBlocks(body)));
    this.runs.push({ inline: noteReference(label, anchor), marks: NO_MARKS });
  }

  private frame(frame: Element, marks: Marks): void {
    const box = childNamed(frame, 'text-box');
    if (box !== null) {
      this.boxes.push(box);
      return;
    }
    // Of several images of one frame the first that can be shown counts; the others are the same in other formats.
    const images = [...frame.children].filter((child) => child.localName === 'image');
    const src = images.map((image) => this.document.pictures.source(image)).find((each) => each !== null);
    if (src === undefined || src === null) return;
    const alt = (childNamed(frame, 'desc') ?? childNamed(frame, 'title'))?.textContent.trim() ?? '';
    if (attribute(frame, 'anchor-type') === 'as-char')
      this.runs.push({ inline: { kind: 'image', src, alt }, marks });
    else this.floating.push({ kind: 'image', src, alt, caption: [], credit: null });
  }
}
