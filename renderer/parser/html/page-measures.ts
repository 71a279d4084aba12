import { isBlockElement, isUnread } from './html-elements.ts';

/** How much an element shows, in characters without the white space around its runs. */
export interface Measure {
  /** Everything that is read. */
  text: number;
  /** What of it stands in links. */
  linked: number;
  /** What of it stands in paragraphs: lines of some length that are not mostly links. Headings do not count. */
  prose: number;
}

/** A line with fewer characters outside links is a label, a caption or a button. */
const PROSE_LINE_CHARACTERS = 45;

const NOTHING: Measure = { text: 0, linked: 0, prose: 0 };

/** Measures of all elements of a page, taken in one walk; unread elements hold nothing. */
export class PageMeasures {
  private readonly measures = new Map<Element, Measure>();

  constructor(root: Element) {
    this.block(root, false);
  }

  of(element: Element): Measure {
    return this.measures.get(element) ?? NOTHING;
  }

  /** Measures an element that has a line of its own; the text that stands in it directly is one paragraph. */
  private block(element: Element, isLinked: boolean): Measure {
    const line = { text: 0, linked: 0 };
    const total = this.content(element, isLinked, line);
    const unlinked = line.text - line.linked;
    if (unlinked >= PROSE_LINE_CHARACTERS && !/^h[1-6]$/.test(element.localName))
      total.prose += Math.max(0, unlinked - line.linked / 2);
    return total;
  }

  private content(element: Element, isLinked: boolean, line: { text: number; linked: number }): Measure {
    const total = { text: 0, linked: 0, prose: 0 };
    this.measures.set(element, total);
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) {
        const length = (child.nodeValue ?? '').trim().length;
        total.text += length;
        line.text += length;
        if (isLinked) {
          total.linked += length;
          line.linked += length;
        }
      } else if (child instanceof Element && !isUnread(child)) {
        const inLink = isLinked || child.localName === 'a';
        const part = isBlockElement(child) ? this.block(child, inLink) : this.content(child, inLink, line);
        total.text += part.text;
        total.linked += part.linked;
        total.prose += part.prose;
      }
    }
    return total;
  }
}
