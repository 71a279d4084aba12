import { attribute, childNamed, elementsNamed } from '../xml-part.ts';

/** Elements that are not text: properties, deleted text, and marks of the program. */
const UNREAD = new Set(
  (
    'pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr sectPr del moveFrom delText delInstrText instrText ' +
    'commentReference annotationRef footnoteRef endnoteRef proofErr separator continuationSeparator'
  ).split(' '),
);

/** Whether an element shows nothing. */
export function isUnreadElement(element: Element): boolean {
  return UNREAD.has(element.localName) || isPlaceholder(element);
}

/** A content control that still asks to be filled in. */
function isPlaceholder(element: Element): boolean {
  return element.localName === 'sdt' && childNamed(childNamed(element, 'sdtPr'), 'showingPlcHdr') !== null;
}

/** The alternative to read of several (ECMA-376 Part 3): the first that shows anything that is understood here. */
export function chosenAlternative(content: Element): Element | null {
  const choice = [...content.children].find(
    (child) => child.localName === 'Choice' && SHOWN.some((name) => elementsNamed(child, name).length > 0),
  );
  return choice ?? childNamed(content, 'Fallback');
}

const SHOWN = ['blip', 'txbxContent', 't', 'imagedata'];

/** A symbol of a font of signs, where Unicode has the same; others are nothing without their font. */
export function symbolText(symbol: Element): string {
  const code = Number.parseInt(attribute(symbol, 'char') ?? '', 16);
  const sign = SIGNS[(code || 0) & 0xff];
  if (/wingdings/i.test(attribute(symbol, 'font') ?? '')) return sign ?? '';
  return code > 0x1f && (code < 0xe000 || code > 0xf8ff) && code < 0xfffe ? String.fromCharCode(code) : '';
}

/** Signs of Wingdings that texts use: boxes, ticks, arrows, bullets. */
const SIGNS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '❑',
  167: '▪',
  168: '☐',
  224: '→',
  223: '←',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
