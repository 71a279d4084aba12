import { webAddress } from '../links.ts';
import { attribute, childNamed, elementsNamed } from '../xml-part.ts';
import type { Relationships } from './docx-package.ts';

/** A picture of a drawing: the path of its part, or the web address of one that is not in the document. */
export interface DocxPicture {
  readonly src: string;
  readonly alt: string;
}

/** Windows metafiles are drawings of their own kind that nothing here shows. */
const METAFILE = /\.(?:emf|wmf|emz|wmz)$/i;

/** The pictures of a DrawingML drawing (`w:drawing`) or of VML (`w:pict`, `w:object`), text boxes' own left out. */
export function picturesOf(drawing: Element, relationships: Relationships): readonly DocxPicture[] {
  const properties = elementsNamed(drawing, 'docPr')[0] ?? null;
  const description = attribute(properties, 'descr') ?? attribute(properties, 'title');
  const sources = [...elementsNamed(drawing, 'blip'), ...elementsNamed(drawing, 'imagedata')];
  return sources
    .filter((source) => !isInTextBox(source, drawing))
    .flatMap((source) => {
      const src = pictureSource(source, relationships);
      const alt = description ?? attribute(source, 'title') ?? '';
      return src === null ? [] : [{ src, alt: alt.trim() }];
    });
}

/** Text boxes of a drawing, outermost ones only: what is inside one is read with it. */
export function textBoxesOf(drawing: Element): readonly Element[] {
  return elementsNamed(drawing, 'txbxContent').filter((box) => !isInTextBox(box, drawing));
}

/** Whether a drawing stands apart from the line that it is anchored in. */
export function isFloating(drawing: Element): boolean {
  return childNamed(drawing, 'anchor') !== null;
}

/** Word's horizontal rule is a rectangle of VML. */
export function isHorizontalRule(drawing: Element): boolean {
  return elementsNamed(drawing, 'rect').some((rect) => attribute(rect, 'hr') !== null);
}

function pictureSource(source: Element, relationships: Relationships): string | null {
  const id = attribute(source, 'embed') ?? attribute(source, 'link') ?? attribute(source, 'id');
  const found = relationships.get(id ?? '');
  if (found === undefined || METAFILE.test(found.target)) return null;
  return found.isExternal ? webAddress(found.target) : found.target;
}

function isInTextBox(element: Element, drawing: Element): boolean {
  for (let at = element.parentElement; at !== null && at !== drawing; at = at.parentElement) {
    if (at.localName === 'txbxContent') return true;
  }
  return false;
}
