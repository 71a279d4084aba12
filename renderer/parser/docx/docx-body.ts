import { BlockFlow, type ListPlace } from '../word-processing/block-flow.ts';
import type { MarkedRun } from '../word-processing/marked-runs.ts';
import type { StyleRole } from '../word-processing/style-role.ts';
import { type DocumentCell, tableBlocks } from '../word-processing/table-block.ts';
import { attribute, childNamed, childrenNamed, numberAttribute } from '../xml-part.ts';
import type { DocxDocument } from './docx-document.ts';
import { chosenAlternative, isUnreadElement } from './docx-elements.ts';
import { DocxFields } from './docx-field.ts';
import type { Relationships } from './docx-package.ts';
import { DocxParagraph } from './docx-paragraph.ts';
import { outlineRole } from './docx-styles.ts';
import { isOn } from './run-properties.ts';

/** Lists have nine levels (ECMA-376 Part 1 §17.9.6). */
const DEEPEST_LEVEL = 8;

/** Reads the paragraphs and tables of one part of a document (ECMA-376 Part 1 §17.2 to §17.4). */
export class DocxBody {
  private readonly document: DocxDocument;
  private readonly relationships: Relationships;
  private readonly fields = new DocxFields();
  /** Runs of paragraphs whose end was deleted: the next paragraph begins with them. */
  private carried: MarkedRun[] = [];

  constructor(document: DocxDocument, relationships: Relationships) {
    this.document = document;
    this.relationships = relationships;
  }

  /** The blocks of a container: a body, a note, a cell, a text box. */
  read(container: Element): BlockFlow {
    const flow = new BlockFlow();
    this.children(container, flow);
    return flow;
  }

  private children(container: Element, flow: BlockFlow): void {
    for (const child of container.children) {
      if (isUnreadElement(child)) continue;
      if (child.localName === 'p') this.paragraph(child, flow);
      else if (child.localName === 'tbl') flow.add(tableBlocks(this.rows(child)));
      else if (child.localName === 'bookmarkStart') flow.anchor(attribute(child, 'name') ?? '');
      else if (child.localName === 'AlternateContent') {
        const chosen = chosenAlternative(child);
        if (chosen !== null) this.children(chosen, flow);
      } else this.children(child, flow);
    }
  }

  private paragraph(element: Element, flow: BlockFlow): void {
    const properties = childNamed(element, 'pPr');
    const content = new DocxParagraph(this.document, this.relationships, this.fields);
    content.read(element, null);
    const runs = [...this.carried, ...content.runs];
    const isEndDeleted = childNamed(childNamed(properties, 'rPr'), 'del') !== null;
    this.carried = isEndDeleted ? runs : [];
    for (const { src, alt } of content.floating)
      flow.add([{ kind: 'image', src, alt, caption: [], credit: null }]);
    if (!isEndDeleted) {
      const isRule = content.isRule || (runs.length === 0 && hasBorderBelow(properties));
      const role: StyleRole = isRule ? { kind: 'rule' } : this.role(properties);
      flow.paragraph({ role, item: this.listPlace(properties), runs, anchors: content.anchors });
    }
    for (const box of content.textBoxes) flow.add(this.read(box).blocks);
  }

  private role(properties: Element | null): StyleRole {
    const style = this.document.styles.role(attribute(childNamed(properties, 'pStyle'), 'val'));
    if (style.kind !== 'body') return style;
    return outlineRole(numberAttribute(childNamed(properties, 'outlineLvl'), 'val')) ?? style;
  }

  private listPlace(properties: Element | null): ListPlace | null {
    const styleId = attribute(childNamed(properties, 'pStyle'), 'val');
    const own = childNamed(properties, 'numPr');
    const inherited = this.document.styles.list(styleId);
    const id = attribute(childNamed(own, 'numId'), 'val') ?? inherited?.id ?? null;
    if (id === null) return null;
    const { numbering } = this.document;
    const level =
      numberAttribute(childNamed(own, 'ilvl'), 'val') ??
      inherited?.level ??
      numbering.levelOfStyle(id, styleId);
    return numbering.next(id, Math.min(Math.max(level, 0), DEEPEST_LEVEL));
  }

  private rows(table: Element): readonly (readonly DocumentCell[])[] {
    const properties = childNamed(table, 'tblPr');
    const style = attribute(childNamed(properties, 'tblStyle'), 'val');
    const hasHeader = this.document.styles.hasBoldFirstRow(style) && looksAtFirstRow(properties);
    return inside(table, 'tr')
      .filter((row) => childNamed(childNamed(row, 'trPr'), 'del') === null)
      .map((row, index) => this.cells(row, hasHeader && index === 0));
  }

  private cells(row: Element, isStyledHeader: boolean): readonly DocumentCell[] {
    const isHeader = isStyledHeader || isOn(childNamed(childNamed(row, 'trPr'), 'tblHeader'));
    return inside(row, 'tc').map((cell) => {
      const flow = this.read(cell);
      return { isHeader: isHeader || flow.isTableHeading, blocks: flow.blocks };
    });
  }
}

/** Rows of a table or cells of a row, those inside content controls and the like included. */
function inside(parent: Element, name: 'tr' | 'tc'): readonly Element[] {
  return [...parent.children].flatMap((child) => {
    if (child.localName === name) return [child];
    return isUnreadElement(child) || child.localName === 'tr' ? [] : inside(child, name);
  });
}

/** Whether a table shows its style's first row (`w:tblLook`, in words or in bits). */
function looksAtFirstRow(properties: Element | null): boolean {
  const look = childNamed(properties, 'tblLook');
  const word = attribute(look, 'firstRow');
  if (word !== null) return word === '1' || word === 'true';
  return (Number.parseInt(attribute(look, 'val') ?? '0', 16) & 0x20) !== 0;
}

function hasBorderBelow(properties: Element | null): boolean {
  return childrenNamed(childNamed(properties, 'pBdr'), 'bottom').some(isOn);
}
