import type { DraftBlock } from '../draft.ts';
import { BlockFlow, type ListPlace } from '../word-processing/block-flow.ts';
import { headingRole, type StyleRole } from '../word-processing/style-role.ts';
import { attribute, numberAttribute } from '../xml-part.ts';
import type { OdtDocument } from './odt-document.ts';
import { outlineAnchor } from './odt-links.ts';
import type { OdtList } from './odt-lists.ts';
import { isUnreadElement, OdtParagraph } from './odt-paragraph.ts';
import { odtTable } from './odt-table.ts';

/** Reads the text of a document (OpenDocument 1.3 Part 3 §4 and §5). */
export class OdtBody {
  private readonly document: OdtDocument;

  constructor(document: OdtDocument) {
    this.document = document;
  }

  /** The blocks of a container: a text, a note, a cell, a text box. */
  read(container: Element): BlockFlow {
    const flow = new BlockFlow();
    this.children(container, flow);
    return flow;
  }

  private readonly blocksOf = (container: Element): readonly DraftBlock[] => this.read(container).blocks;

  private children(container: Element, flow: BlockFlow): void {
    for (const child of container.children) if (!isUnreadElement(child)) this.element(child, flow);
  }

  private element(element: Element, flow: BlockFlow): void {
    switch (element.localName) {
      case 'p':
      case 'h':
        this.paragraph(element, null, flow);
        break;
      case 'list':
        this.list(element, null, flow);
        break;
      case 'table':
        flow.add(odtTable(element, this.document, (cell) => this.read(cell)));
        break;
      case 'bookmark':
      case 'bookmark-start':
        flow.anchor(attribute(element, 'name') ?? '');
        break;
      // The source of an index says how to make it; its body is the index.
      case 'table-of-content-source':
      case 'sequence-decls':
        break;
      case 'section':
        flow.anchor(attribute(element, 'name') ?? '');
        this.children(element, flow);
        break;
      case 'frame':
        this.framed(element, flow);
        break;
      default:
        this.children(element, flow);
    }
  }

  private paragraph(element: Element, item: ListPlace | null, flow: BlockFlow): void {
    const content = new OdtParagraph(this.document, this.blocksOf);
    content.readParagraph(element);
    flow.add(content.floating);
    const { runs, anchors } = content;
    if (element.localName === 'h') anchors.push(outlineAnchor(element.textContent));
    flow.paragraph({ role: this.role(element), item, runs, anchors });
    for (const box of content.boxes) flow.add(this.blocksOf(box));
  }

  /** A frame that is anchored to the page stands between paragraphs. */
  private framed(frame: Element, flow: BlockFlow): void {
    const holder = frame.ownerDocument.createElementNS(frame.namespaceURI, 'p');
    holder.append(frame.cloneNode(true));
    this.paragraph(holder, null, flow);
  }

  private role(element: Element): StyleRole {
    const role = this.document.styles.role(attribute(element, 'style-name'));
    if (role.kind !== 'body' || element.localName !== 'h') return role;
    return headingRole(numberAttribute(element, 'outline-level') ?? 1);
  }

  private list(element: Element, outer: OdtList | null, flow: BlockFlow): void {
    const list = this.document.lists.begin(element, outer);
    for (const child of element.children) {
      if (child.localName === 'list-item') this.item(child, list, flow);
      else if (child.localName === 'list-header') this.children(child, flow);
    }
  }

  /** An item's first paragraph is the item, further ones go on with it; an item without one only nests a list. */
  private item(item: Element, list: OdtList, flow: BlockFlow): void {
    let place: ListPlace | null = null;
    for (const child of item.children) {
      if (child.localName === 'list') this.list(child, list, flow);
      else if (child.localName === 'p' || child.localName === 'h') {
        place = this.placeOf(item, list, place);
        this.paragraph(child, place, flow);
      } else if (!isUnreadElement(child)) this.element(child, flow);
    }
  }

  private placeOf(item: Element, list: OdtList, before: ListPlace | null): ListPlace {
    return before === null ? this.document.lists.next(list, item) : { ...before, isContinued: true };
  }
}
