import { fieldLink, linkTo } from '../word-processing/field-link.ts';
import { type MarkedRun, type Marks, NO_MARKS } from '../word-processing/marked-runs.ts';
import { noteReference } from '../word-processing/notes.ts';
import { attribute, childNamed, childrenNamed } from '../xml-part.ts';
import type { DocxDocument } from './docx-document.ts';
import { type DocxPicture, isFloating, isHorizontalRule, picturesOf, textBoxesOf } from './docx-drawings.ts';
import { chosenAlternative, isUnreadElement, symbolText } from './docx-elements.ts';
import type { DocxFields } from './docx-field.ts';
import type { Relationships } from './docx-package.ts';
import { type RunProperties, runProperties } from './run-properties.ts';

/** Gathers what a paragraph holds: its runs, and what stands beside them. */
export class DocxParagraph {
  readonly runs: MarkedRun[] = [];
  readonly anchors: string[] = [];
  readonly floating: DocxPicture[] = [];
  readonly textBoxes: Element[] = [];
  isRule = false;
  private readonly document: DocxDocument;
  private readonly relationships: Relationships;
  private readonly fields: DocxFields;

  constructor(document: DocxDocument, relationships: Relationships, fields: DocxFields) {
    this.document = document;
    this.relationships = relationships;
    this.fields = fields;
  }

  /** Reads the children of a paragraph, or of an element around some of its runs. */
  read(parent: Element, link: string | null): void {
    for (const child of parent.children) if (!isUnreadElement(child)) this.element(child, link);
  }

  private element(element: Element, link: string | null): void {
    switch (element.localName) {
      case 'r':
        this.run(element, link);
        break;
      case 'hyperlink':
        this.read(element, this.linkOf(element) ?? link);
        break;
      case 'fldSimple':
        this.read(element, fieldLink(attribute(element, 'instr') ?? '') ?? link);
        break;
      case 'bookmarkStart':
        this.anchors.push(attribute(element, 'name') ?? '');
        break;
      case 'oMath':
        this.text(element.textContent, NO_MARKS);
        break;
      case 'AlternateContent':
        this.alternative(element, (chosen) => this.read(chosen, link));
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        this.drawing(element, NO_MARKS);
        break;
      default:
        this.read(element, link);
    }
  }

  private run(run: Element, link: string | null): void {
    const properties = childNamed(run, 'rPr');
    const style = this.document.styles.run(attribute(childNamed(properties, 'rStyle'), 'val'));
    const { isHidden = false, ...marks }: RunProperties = { ...style, ...runProperties(properties) };
    this.runChildren(run, { ...NO_MARKS, ...marks, link: link ?? this.fields.link }, isHidden);
  }

  private runChildren(run: Element, marks: Marks, isHidden: boolean): void {
    for (const child of run.children) {
      if (child.localName === 'fldChar') this.fields.character(attribute(child, 'fldCharType'));
      else if (child.localName === 'instrText') this.fields.instruction(child.textContent);
      else if (/^(?:footnote|endnote)Reference$/.test(child.localName)) {
        if (this.note(run, child)) return;
      } else if (!isHidden && !isUnreadElement(child)) this.runChild(child, marks);
    }
  }

  private runChild(child: Element, marks: Marks): void {
    switch (child.localName) {
      case 't':
        this.text(child.textContent, marks);
        break;
      case 'tab':
      case 'ptab':
        this.text('\t', marks);
        break;
      case 'noBreakHyphen':
        this.text('\u2011', marks);
        break;
      case 'sym':
        this.text(symbolText(child), marks);
        break;
      case 'br':
      case 'cr':
        this.runs.push({ inline: { kind: 'lineBreak' }, marks });
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        this.drawing(child, marks);
        break;
      case 'AlternateContent':
        this.alternative(child, (chosen) => this.runChildren(chosen, marks, false));
        break;
      case 'ruby':
        for (const base of childrenNamed(child, 'rubyBase')) this.read(base, marks.link);
    }
  }

  private alternative(content: Element, read: (chosen: Element) => void): void {
    const chosen = chosenAlternative(content);
    if (chosen !== null) read(chosen);
  }

  private text(text: string, marks: Marks): void {
    if (text !== '') this.runs.push({ inline: { kind: 'text', text }, marks });
  }

  /** A reference to a note; answers whether the rest of its run was the author's own sign. */
  private note(run: Element, reference: Element): boolean {
    const kind = reference.localName === 'footnoteReference' ? 'footnote' : 'endnote';
    const sign = run.textContent.trim();
    const hasOwnSign = attribute(reference, 'customMarkFollows') !== null && sign !== '';
    const note = this.document.notes[kind].refer(attribute(reference, 'id') ?? '', hasOwnSign ? sign : null);
    if (note === null) return false;
    this.runs.push({ inline: noteReference(note.label, note.anchor), marks: NO_MARKS });
    return hasOwnSign;
  }

  private drawing(drawing: Element, marks: Marks): void {
    if (isHorizontalRule(drawing)) this.isRule = true;
    this.textBoxes.push(...textBoxesOf(drawing));
    const pictures = picturesOf(drawing, this.relationships);
    if (isFloating(drawing)) this.floating.push(...pictures);
    else for (const { src, alt } of pictures) this.runs.push({ inline: { kind: 'image', src, alt }, marks });
  }

  private linkOf(hyperlink: Element): string | null {
    const target = this.relationships.get(attribute(hyperlink, 'id') ?? '')?.target ?? '';
    return linkTo(target, attribute(hyperlink, 'anchor') ?? '');
  }
}
