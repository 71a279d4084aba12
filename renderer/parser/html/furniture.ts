import { BLOG_WIDGET, BOXES, COMMENTS, LABELS, SIDEBARS, TEXTUAL_BOX } from './furniture-names.ts';
import { isBlockElement } from './html-elements.ts';
import type { Measure, PageMeasures } from './page-measures.ts';

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form']);
const FURNITURE_ROLES =
  /^(?:navigation|complementary|contentinfo|search|banner|menu|menubar|dialog|alertdialog|alert|tablist|toolbar)$/i;
/** Elements whose ids are names of passages, made of headings and terms: a section named "print" is about printing. */
const PASSAGES = /^(?:section|h[1-6]|dl|dt|dd|p|li|tr|td|pre|blockquote|figure)$/;
/** Marks of words inside a line; the line's element says what it is. */
const MARKS =
  /^(?:a|abbr|b|cite|code|dfn|em|font|i|kbd|label|mark|q|samp|small|strong|sub|sup|time|tt|u|var)$/;

/** Classes that say what a part has and is not: `has-sidebar`, `with-comments`, `no-sidebar`. */
const STATE = /(?<!\S)(?:has|no|not|with|without)[-_]\S*/gi;

/** A part with this share of the page's prose is no furniture, whatever its name. */
const MAIN_SHARE = 0.3;
const COMMENTS_SHARE = 0.85;
/** A part with less prose is a label. */
const LABEL_PROSE = 250;
/** A box amid the text says something and leads nowhere. */
const BOX_PROSE = 60;
const BOX_LINK_DENSITY = 0.3;
/** Elements on each side of a box among which a line of text is looked for: other boxes and pictures may come between. */
const NEIGHBOURS = 12;
/** From this share of linked text on, several links are a list of links. */
const LINK_DENSITY = 0.8;
/** A list of this share of the page's text is what the page is for: a table of contents. */
const CONTENTS_SHARE = 0.5;

/** Whether an element is a part of the page's frame by its kind alone, whatever the page calls it. */
export function isFrameOfPage(element: Element, measures: PageMeasures, body: Element): boolean {
  if (element === body || MARKS.test(element.localName)) return false;
  const measure = measures.of(element);
  if (measure.prose > MAIN_SHARE * measures.of(body).prose) return false;
  return isFrame(element, namesOf(element)) || isLinkList(element, measure, measures.of(body));
}

/** Whether an element is a part of the page's frame (menus, boxes, lists of links) and not of its article. */
export function isFurniture(element: Element, measures: PageMeasures, body: Element): boolean {
  if (element === body || MARKS.test(element.localName)) return false;
  const measure = measures.of(element);
  const share = measure.prose / Math.max(1, measures.of(body).prose);
  const names = namesOf(element);
  if (COMMENTS.test(names) && share < COMMENTS_SHARE) return true;
  if (share > MAIN_SHARE) return false;
  return (
    isFrame(element, names) ||
    isNamedFurniture(element, names, measure, measures) ||
    isLinkList(element, measure, measures.of(body))
  );
}

/** Id and classes, words in camel case parted. */
function namesOf(element: Element): string {
  const classes = element.getAttribute('class') ?? '';
  const isPassage = PASSAGES.test(element.localName) || element.classList.contains('section');
  const names = isPassage ? classes : `${element.id} ${classes}`;
  return names.length < 2 ? '' : names.replace(STATE, '').replace(/([a-z])([A-Z])/g, '$1-$2');
}

function isFrame(element: Element, names: string): boolean {
  const role = element.getAttribute('role') ?? '';
  if (FURNITURE_ROLES.test(role)) return true;
  if (!FURNITURE_TAGS.has(element.localName)) return false;
  if (element.localName === 'aside') return !TEXTUAL_BOX.test(names) && !/^(?:note|doc-)/.test(role);
  return element.closest('blockquote') === null;
}

function isNamedFurniture(
  element: Element,
  names: string,
  measure: Measure,
  measures: PageMeasures,
): boolean {
  if (names === '') return false;
  if (BOXES.test(names)) return !TEXTUAL_BOX.test(names);
  if (SIDEBARS.test(names) || BLOG_WIDGET.test(names)) return !isAmidLines(element, measure, measures);
  return measure.prose < LABEL_PROSE && LABELS.test(names);
}

/** Whether an element with something to say stands among the lines of a text, as boxes of a handbook do. */
function isAmidLines(element: Element, { text, linked, prose }: Measure, measures: PageMeasures): boolean {
  if (prose < BOX_PROSE || linked > BOX_LINK_DENSITY * text) return false;
  return (
    hasLine(element, 'previousElementSibling', measures) || hasLine(element, 'nextElementSibling', measures)
  );
}

function hasLine(
  element: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
  measures: PageMeasures,
): boolean {
  let sibling = element[side];
  for (let step = 0; sibling !== null && step < NEIGHBOURS; step += 1) {
    if (isLineOfText(sibling, measures)) return true;
    sibling = sibling[side];
  }
  return false;
}

function isLineOfText(element: Element, measures: PageMeasures): boolean {
  if (measures.of(element).prose === 0) return false;
  if (/^(?:p|blockquote|dl)$/.test(element.localName)) return true;
  if (!isBlockElement(element)) return false;
  return [...element.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && (child.nodeValue ?? '').trim().length > BOX_PROSE / 2,
  );
}

function isLinkList(element: Element, { text, linked }: Measure, page: Measure): boolean {
  if (text > CONTENTS_SHARE * page.text) return false;
  if (!/^(?:div|section|ul|ol|table|dl|header)$/.test(element.localName)) return false;
  if (linked <= LINK_DENSITY * text || element.getElementsByTagName('a').length < 2) return false;
  // A list of functions or commands is documentation.
  return element.querySelector('code') === null;
}
