import { Readability } from '@mozilla/readability';
import { articleText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { withoutRelatedSections } from '../boilerplate.ts';
import { type DraftBlock, numberBlocks } from '../draft.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

export interface MainContent {
  readonly blocks: readonly DraftBlock[];
  /** An author's line that stood in the text, where Readability found one. */
  readonly byline: string | null;
}

/** Elements that mark the article by themselves, the surest first. */
const ARTICLE_SELECTORS = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]'];

/** Parts of a page that are not its article. */
const SURROUNDINGS =
  'nav, aside, footer, form, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], ' +
  '[id="comments" i], [class~="comments" i], [id="commentaires" i], [class~="commentaires" i]';

/** Readability's text counts as short when an element marked as the article holds this many times as much. */
const SHORTFALL = 1.5;

/**
 * The article of a page: Mozilla's Readability, unless an element that is marked as the article holds clearly more
 * (what Readability misses is whole sections, rarely a little); the body of a page that is too small or too large for
 * Readability. The page is changed.
 */
export function readMainContent(page: Document, baseUrl: string | null): MainContent {
  const found = isWithinReach(page) ? readability(page, baseUrl) : null;
  removeSurroundings(page);
  const marked = markedArticle(page, baseUrl);
  if (found !== null && textLength(marked) < SHORTFALL * textLength(found.blocks)) return found;
  const blocks = textLength(marked) > 0 ? marked : withoutRelatedSections(htmlToBlocks(page.body, baseUrl));
  return { blocks, byline: found?.byline ?? null };
}

function readability(page: Document, baseUrl: string | null): MainContent | null {
  const copy = page.cloneNode(true) as Document;
  // Readability would resolve addresses against the parser page's own; against these it cannot, and leaves them alone.
  Object.defineProperties(copy, { baseURI: { value: 'about:blank' }, documentURI: { value: 'about:blank' } });
  const result = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  if (!(result?.content instanceof Element)) return null;
  const blocks = withoutRelatedSections(htmlToBlocks(result.content, baseUrl));
  return textLength(blocks) === 0 ? null : { blocks, byline: result.byline ?? null };
}

function isWithinReach(page: Document): boolean {
  const elements = page.getElementsByTagName('*');
  if (elements.length > LIMITS.readabilityElements) return false;
  if ((page.body.textContent.length ?? 0) > LIMITS.readabilityCharacters) return false;
  return deepest(page.body) <= LIMITS.readabilityDepth;
}

/** Depth of the deepest element below `root`, which is at 0. */
function deepest(root: Element): number {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let depth = 0;
  let deepestSoFar = 0;
  for (;;) {
    if (walker.firstChild() !== null) depth += 1;
    else {
      while (walker.nextSibling() === null) {
        if (walker.parentNode() === null) return deepestSoFar;
        depth -= 1;
      }
    }
    deepestSoFar = Math.max(deepestSoFar, depth);
  }
}

function removeSurroundings(page: Document): void {
  for (const element of page.body.querySelectorAll(SURROUNDINGS)) {
    // A form or footer around everything is the page's frame, as old web forms had it.
    if (element.querySelector('article, main, h1') === null) element.remove();
  }
}

function markedArticle(page: Document, baseUrl: string | null): readonly DraftBlock[] {
  for (const selector of ARTICLE_SELECTORS) {
    const element = longest(page.querySelectorAll(selector));
    if (element !== null) return withoutRelatedSections(htmlToBlocks(element, baseUrl));
  }
  return [];
}

function longest(elements: Iterable<Element>): Element | null {
  let best: Element | null = null;
  for (const element of elements) {
    if (best === null || element.textContent.length > best.textContent.length) best = element;
  }
  return best;
}

function textLength(blocks: readonly DraftBlock[]): number {
  return articleText(numberBlocks(blocks)).length;
}
