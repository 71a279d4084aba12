import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { oneLine } from '../one-line.ts';
import { childInlines } from './html-inlines.ts';

type Image = Extract<Inline, { kind: 'image' }>;

const CAPTION = 'figcaption, .wp-caption-text';
/** Elements that name the owner of a picture (schema.org's properties, and class names of agencies and blogs). */
const CREDIT =
  '[itemprop~="copyrightHolder"], [itemprop~="creditText"], [itemprop~="creator"], [itemprop~="copyrightNotice"], ' +
  '[class*="credit" i], [class*="copyright" i], [class*="photographer" i], [class*="byline" i], [class~="source" i], ' +
  '[class*="img-author" i], [class*="image-author" i], small';

/** What opens a credit at the end of a caption. */
const CREDIT_OPENING =
  /(?:^|[\s.(|–—-])[(]?((?:(?:bild|foto|photo|image|picture|fotos|quelle|source|bildquelle|fotoquelle|bildnachweis|crédits?(?: photo)?|credits?|photo credit|photograph|copyright|grafik|illustration|montage)(?: by| de)?[ \u00a0]?:|©|photo(?:graph)? by )[^\n]{0,150})$/iu;

/** A caption's text and whose picture it is. */
export interface Caption {
  readonly caption: readonly Inline[];
  readonly credit: string | null;
}

/** Whether the element sets a picture with its caption apart. */
export function isFigure(element: Element): boolean {
  return element.localName === 'figure' || element.classList.contains('wp-caption');
}

/**
 * The images of a figure, the last one with caption and credit; null when the figure shows no image or holds more than
 * images (a table, code, a quotation), so that its content is read like any other.
 */
export function figureImages(figure: Element, baseUrl: string | null): readonly DraftBlock[] | null {
  if (figure.querySelector('table, pre, blockquote, figure') !== null) return null;
  const images = distinct(imagesIn(childInlines(figure, baseUrl)));
  if (images.length === 0) return null;
  const { caption, credit } = figureCaption(figure, baseUrl);
  return images.map(({ src, alt }, index) => {
    const isLast = index === images.length - 1;
    return { kind: 'image', src, alt, caption: isLast ? caption : [], credit: isLast ? credit : null };
  });
}

function figureCaption(figure: Element, baseUrl: string | null): Caption {
  const element = figure.querySelector(CAPTION);
  const stated = figure.querySelector(CREDIT);
  const isApart = stated !== null && stated !== element && stated.querySelector('img, figcaption') === null;
  const credit = isApart ? oneLine(stated.textContent) : null;
  if (element === null) return { caption: [], credit };
  const inlines: Inline[] = [];
  for (const child of childrenWithout(element, isApart ? stated : null)) inlines.push(...child(baseUrl));
  const caption = tidyInlines(inlines);
  return credit === null ? partedCaption(caption) : { caption: trimmedEnd(caption), credit };
}

/** Readers of the runs of an element's children, the part that holds `left` read without it. */
function childrenWithout(
  element: Element,
  left: Element | null,
): readonly ((baseUrl: string | null) => Inline[])[] {
  if (left === null || !element.contains(left)) return [(baseUrl) => childInlines(element, baseUrl)];
  const copy = element.cloneNode(true) as Element;
  copy.querySelector(CREDIT)?.remove();
  return [(baseUrl) => childInlines(copy, baseUrl)];
}

/** A caption that ends in a credit ("Photo : …", "© …"), parted. */
function partedCaption(caption: readonly Inline[]): Caption {
  const last = caption.at(-1);
  const text = inlineText(caption);
  const opening = CREDIT_OPENING.exec(text);
  const credit = oneLine(opening?.[1]?.replace(/\)\s*$/, ''));
  if (opening === null || credit === null) return { caption, credit: null };
  const kept = text.slice(0, opening.index);
  if (kept.trim() === '') return { caption: [], credit };
  if (last?.kind !== 'text' || last.text.length < text.length - kept.length) return { caption, credit: null };
  const rest = last.text.slice(0, last.text.length - (text.length - kept.length));
  const parted: Inline[] = [
    ...caption.slice(0, -1),
    { kind: 'text', text: text[opening.index] === '.' ? `${rest}.` : rest },
  ];
  return { caption: trimmedEnd(parted), credit };
}

function trimmedEnd(caption: readonly Inline[]): readonly Inline[] {
  const last = caption.at(-1);
  if (last?.kind !== 'text') return caption;
  const text = last.text.replace(/[\s|(–—-]+$/u, '');
  return tidyInlines([...caption.slice(0, -1), { kind: 'text', text }]);
}

function imagesIn(inlines: readonly Inline[]): readonly Image[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'image') return [inline];
    return 'children' in inline ? imagesIn(inline.children) : [];
  });
}

/** Pages repeat a picture for print, for zooming, or without scripts. */
function distinct(images: readonly Image[]): readonly Image[] {
  const seen = new Set<string>();
  return images.filter(({ src }) => !seen.has(src) && seen.add(src));
}
