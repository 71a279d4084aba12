import { isSameTitle } from '../title-heading.ts';
import type { PageMeasures } from './page-measures.ts';

/** An element with this share of its parent's prose is where the article goes on; less, and the parts are peers. */
const DOMINANCE = 0.8;
/** Elements that are one line of an article: it is never inside a single one. */
const LINES = /^(?:p|pre|blockquote|li|td|dd|h[1-6])$/;

/** Tells furniture from article. */
export type Judge = (element: Element, measures: PageMeasures, body: Element) => boolean;

/** A page's heading is among its first; the browser takes its time to tell which of two elements comes first. */
const MAX_HEADINGS = 100;

/**
 * Where on a page its article stands. The core is found from the page's body downwards: into the part that holds nearly
 * all of the prose, as long as there is one (furniture not counted). Pages often set heading, lead and first picture
 * above the core, so the region reaches from the article's heading to the core's end. Parts of furniture are left out
 * all through.
 */
export class ArticleRegion {
  /** The element that holds the whole region. */
  readonly root: Element;
  private readonly judge: Judge;
  private readonly body: Element;
  private readonly measures: PageMeasures;
  private readonly core: Element;
  private readonly heading: Element | null;
  /** Elements between the root and the heading or core, both included: read in part. */
  private readonly path = new Set<Element>();
  /** Elements of the root before the heading or after the core; what they hold follows them. */
  private readonly outside = new Set<Element>();
  private readonly noteHolders = new Set<Element>();
  private readonly netProse = new Map<Element, number>();
  private readonly furniture = new Map<Element, boolean>();

  constructor(
    body: Element,
    measures: PageMeasures,
    notes: ReadonlyMap<Element, unknown>,
    title: string | null,
    judge: Judge,
  ) {
    this.judge = judge;
    this.body = body;
    this.measures = measures;
    for (const note of notes.keys()) addAncestors(note, body, this.noteHolders);
    this.core = this.findCore();
    this.heading = this.findHeading(title);
    this.root = this.findRoot();
    if (this.root !== this.core && this.heading !== null) this.leaveOutside(this.heading);
  }

  /** Whether an element of the root is no part of the article. */
  isLeftOut(element: Element): boolean {
    if (this.path.has(element) || this.noteHolders.has(element)) return false;
    return this.outside.has(element) || this.isFurniture(element);
  }

  private leaveOutside(heading: Element): void {
    addAncestors(this.core, this.root, this.path);
    addAncestors(heading, this.root, this.path);
    for (
      let inner = this.core;
      inner !== this.root && inner.parentElement !== null;
      inner = inner.parentElement
    ) {
      for (let after = inner.nextElementSibling; after !== null; after = after.nextElementSibling)
        this.outside.add(after);
    }
    for (
      let inner = heading;
      inner !== this.root && inner.parentElement !== null;
      inner = inner.parentElement
    ) {
      for (let before = inner.previousElementSibling; before !== null; before = before.previousElementSibling)
        this.outside.add(before);
    }
  }

  private findCore(): Element {
    let core = this.body;
    for (;;) {
      const best = this.mostProse(core);
      if (best === null || this.proseOf(best) < DOMINANCE * this.proseOf(core)) return core;
      if (LINES.test(best.localName) || this.hasPeers(best)) return core;
      core = best;
    }
  }

  /** Whether parts of the same kind beside an element hold prose too: sections of a chapter, posts of a thread. */
  private hasPeers(element: Element): boolean {
    return [...(element.parentElement?.children ?? [])].some(
      (peer) =>
        peer !== element &&
        peer.localName === element.localName &&
        peer.className === element.className &&
        !this.isFurniture(peer) &&
        this.proseOf(peer) > 0 &&
        peer.querySelector('h1, h2, h3, h4, h5, h6') !== null,
    );
  }

  private mostProse(parent: Element): Element | null {
    let best: Element | null = null;
    for (const child of parent.children) {
      if (this.isFurniture(child) || this.proseOf(child) === 0) continue;
      if (best === null || this.proseOf(child) > this.proseOf(best)) best = child;
    }
    return best;
  }

  /** Prose of an element without that of furniture inside. */
  private proseOf(element: Element): number {
    const known = this.netProse.get(element);
    if (known !== undefined) return known;
    let { prose } = this.measures.of(element);
    if (prose > 0) {
      for (const child of element.children) {
        const part = this.measures.of(child).prose;
        if (part > 0) prose -= part - (this.isFurniture(child) ? 0 : this.proseOf(child));
      }
    }
    this.netProse.set(element, prose);
    return prose;
  }

  private isFurniture(element: Element): boolean {
    let known = this.furniture.get(element);
    if (known === undefined) {
      known = !this.noteHolders.has(element) && this.judge(element, this.measures, this.body);
      this.furniture.set(element, known);
    }
    return known;
  }

  /** The heading that repeats the title, else the last main heading above the core. */
  private findHeading(title: string | null): Element | null {
    let above: Element | null = null;
    for (const heading of [...this.body.querySelectorAll('h1, h2')].slice(0, MAX_HEADINGS)) {
      const isInside = this.core.contains(heading);
      if (!isInside && follows(this.core, heading)) break;
      if (title !== null && isSameTitle(heading.textContent, title)) return heading;
      if (!isInside && heading.localName === 'h1') above = heading;
    }
    return above;
  }

  private findRoot(): Element {
    let root = this.core;
    while (this.heading !== null && !root.contains(this.heading) && root.parentElement !== null)
      root = root.parentElement;
    return root;
  }
}

/** Whether `later` starts after `earlier`, in document order, and is not inside it. */
function follows(earlier: Element, later: Element): boolean {
  const position = earlier.compareDocumentPosition(later);
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0
  );
}

/** Adds an element and what holds it, up to `last`. */
function addAncestors(element: Element, last: Element, into: Set<Element>): void {
  for (let holder: Element | null = element; holder !== null && !into.has(holder); ) {
    into.add(holder);
    holder = holder === last ? null : holder.parentElement;
  }
}
