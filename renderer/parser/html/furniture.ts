import type { Measure, PageMeasures } from './page-measures.ts';

const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form']);
const FURNITURE_ROLES =
  /^(?:navigation|complementary|contentinfo|search|banner|menu|menubar|dialog|alertdialog|alert|tablist|toolbar)$/i;

/** What readers wrote under the article. */
const COMMENTS = words(
  `comments comment-?list comments?-?area comment-?(?:respond|form|section|wrap|thread|rules) respond disqus disqus_thread
   kommentare commentaires comentarios replies leserkommentare user-?comments`,
);

/** Parts that are not the article, however much they hold. */
const BOXES = words(
  `share sharing shares share-?(?:buttons?|links?|box|bar|this|tools?) shareaholic sharedaddy addtoany socials?
   social-?(?:media|share|sharing|links?|icons?|bar|buttons?) partage teilen compartir
   relateds? related-?(?:posts?|articles?|content|links?|stories|news) jp-relatedposts similar similar-?posts
   rp4wp wp_rp yarpp crp_related recirc recirculation outbrain taboola plista
   read-?more more-?(?:articles|stories|news|from|posts) also-?read see-?also recommended recommendations? recommend
   mehr-zum-thema weiterlesen empfehlungen
   newsletter subscribe subscription signup sign-up abonnement optin opt-in paywall piano donation donate cta
   breadcrumbs? brotkrumen ariane fil-ariane
   pagination pager page-?nav paging prev-?next post-?nav(?:igation)? nav-links navigation navbar menu submenu topnav
   cookies? consent gdpr third-party-services? privacy-notice datenschutz
   ads adv advert advertisements? advertising adsbygoogle advertorial anzeigen? werbung publicite sponsored
   author-?(?:bio|box|info|card|description|about|profile) authorbox about-?author about-the-author cbx-author
   abh_box saboxplugin m-a-box post-?author-?box
   site-?(?:header|footer) page-?(?:footer|header) masthead
   trending most-?(?:read|popular|viewed) latest-?(?:news|posts) popular-?posts`,
);

/** Names that say the same of small parts, and much else of large ones. */
const LABELS = words(
  `tags tag-?(?:list|links|cloud) post-?tags entry-?tags keywords
   post-?meta entry-?meta postmetadata meta-?data article-?meta entry-?utility byline dateline
   skip-?link skiplinks screen-reader(?:-text)? sr-only visually-?hidden
   print no-?print toolbar tools toc table-of-contents ez-toc inhaltsverzeichnis
   ratings? votes? login popup modal overlay copyright-?notice footer bio teaser-?list teasers promo promotion promoted
   sponsor ad banner popular widget widgets like likes login-?form counter`,
);

/** Names of columns beside the text, and also of boxes within it. */
const SIDEBARS = words('side-?bar widget-?area marginal marginalspalte');

/** Widgets of blogs are told by a class of their own; page builders call every part of an article one. */
const BLOG_WIDGET = /(?:^|\s)(?:widget|widget_\w+|sidebar-widget)(?:\s|$)/i;

/** An `aside` that belongs to its text (Sphinx, DocBook, DPUB-ARIA). */
const TEXTUAL_ASIDE = words(
  'footnotes? footnote-?list admonition topic note notes endnotes? infobox info-?box warning tip',
);

/** A part with this share of the page's prose is no furniture, whatever its name. */
const MAIN_SHARE = 0.3;
const COMMENTS_SHARE = 0.85;
/** A part with less prose is a label. */
const LABEL_PROSE = 250;
/** From this share of linked text on, several links are a list of links. */
const LINK_DENSITY = 0.8;

/** Words of class names and ids, between the boundaries that authors set: `-`, `_`, digits. */
function words(list: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[\\s_\\d-])`, 'i');
}

/** Whether an element is a part of the page's frame (menus, boxes, lists of links) and not of its article. */
export function isFurniture(element: Element, measures: PageMeasures, body: Element): boolean {
  if (element === body) return false;
  const measure = measures.of(element);
  const share = measure.prose / Math.max(1, measures.of(body).prose);
  const names = namesOf(element);
  if (COMMENTS.test(names) && share < COMMENTS_SHARE) return true;
  if (share > MAIN_SHARE) return false;
  return (
    isFrame(element, names) ||
    isNamedFurniture(element, names, measure, measures) ||
    isLinkList(element, measure)
  );
}

/** Id and classes, words in camel case parted. */
function namesOf(element: Element): string {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`;
  return names.length < 3 ? '' : names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

function isFrame(element: Element, names: string): boolean {
  const role = element.getAttribute('role') ?? '';
  if (FURNITURE_ROLES.test(role)) return true;
  if (!FURNITURE_TAGS.has(element.localName)) return false;
  if (element.localName === 'aside') return !TEXTUAL_ASIDE.test(names) && !/^(?:note|doc-)/.test(role);
  return element.closest('blockquote') === null;
}

function isNamedFurniture(
  element: Element,
  names: string,
  measure: Measure,
  measures: PageMeasures,
): boolean {
  if (names === '') return false;
  if (BOXES.test(names)) return true;
  if (SIDEBARS.test(names) || BLOG_WIDGET.test(names)) return !isAmidProse(element, measure, measures);
  return measure.prose < LABEL_PROSE && LABELS.test(names);
}

/** Whether an element holds prose between prose, as boxes of a handbook do. */
function isAmidProse(element: Element, measure: Measure, measures: PageMeasures): boolean {
  if (measure.prose < LABEL_PROSE || measure.linked > 0.3 * measure.text) return false;
  const [before, after] = [element.previousElementSibling, element.nextElementSibling];
  return before !== null && after !== null && isLine(before, measures) && isLine(after, measures);
}

function isLine(element: Element, measures: PageMeasures): boolean {
  return (
    /^(?:p|h[1-6]|ul|ol|dl|pre|blockquote|table|figure)$/.test(element.localName) ||
    measures.of(element).prose > LABEL_PROSE
  );
}

function isLinkList(element: Element, { text, linked }: Measure): boolean {
  if (!/^(?:div|section|ul|ol|table|dl|header)$/.test(element.localName)) return false;
  return linked > LINK_DENSITY * text && element.getElementsByTagName('a').length > 1;
}
