/** Elements that hold no text to read, or only the page's machinery. */
const DROPPED = new Set(
  (
    'script style noscript template iframe frame frameset object embed applet svg canvas audio video map ' +
    'input select textarea button datalist dialog head title meta link base'
  ).split(' '),
);

/** Elements that start and end a line of their own (HTML Standard, section "Rendering": `display: block` and tables). */
const BLOCKS = (
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 ' +
  'h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section ' +
  'summary table caption thead tbody tfoot tr td th ul xmp'
).split(' ');
const BLOCK_SET = new Set(BLOCKS);
const BLOCK_SELECTOR = BLOCKS.join(',');

/** Whether the element starts and ends a line of its own. */
export function isBlockElement(element: Element): boolean {
  return BLOCK_SET.has(element.localName);
}

/** Whether an inline element wraps block elements, such as a link around a card. */
export function wrapsBlocks(element: Element): boolean {
  return element.querySelector(BLOCK_SELECTOR) !== null;
}

/** Signs that documentation tools and wikis set beside headings and code lines (Sphinx, AnchorJS, MediaWiki, Pygments). */
const DECORATION =
  /(?:^|\s)(?:headerlink|header-?anchor|anchorjs-link|heading-?anchor|permalink-icon|mw-editsection|linenos?|line-?numbers?|gutter)(?:\s|$)/i;
/** A link or icon that the page hides from screen readers has this many characters at most. */
const ICON_CHARACTERS = 2;

/** Whether the element shows nothing that a reader reads: machinery, decoration, or hidden by the page itself. */
export function isUnread(element: Element): boolean {
  if (DROPPED.has(element.localName)) return !isCheckbox(element);
  if (element.attributes.length === 0) return false;
  if (element.hasAttribute('hidden') || isDecoration(element)) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isDecoration(element: Element): boolean {
  if (DECORATION.test(element.getAttribute('class') ?? ''))
    return element.querySelector('pre, p, img') === null;
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  return element.textContent.trim().length <= ICON_CHARACTERS && element.querySelector('img') === null;
}

/** A task list's box, the one form control that says something in an article. */
export function isCheckbox(element: Element): boolean {
  return element.localName === 'input' && element.getAttribute('type')?.toLowerCase() === 'checkbox';
}
