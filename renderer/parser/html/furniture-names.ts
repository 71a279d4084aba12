/**
 * What class names and ids say of a part of a page: words that publishing systems, themes and plugins share, in the
 * languages whose sites name their parts in their own.
 */

/** Between the boundaries that authors set: `-`, `_`, digits. */
function words(list: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[\\s_\\d-])`, 'i');
}

/** What readers wrote under the article. */
export const COMMENTS = words(
  `comments comment-?list comments?-?area comment-?(?:respond|form|section|wrap|thread|rules) respond disqus disqus_thread
   kommentare commentaires comentarios replies leserkommentare user-?comments`,
);

/** Parts that are not the article, however much they hold. */
export const BOXES = words(
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
   author-?(?:bio|box|info|card|description|about|profile) authorbox about-?author about-the-author
   abh_box saboxplugin m-a-box post-?author-?box
   site-?(?:header|footer) page-?(?:footer|header) masthead
   trending most-?(?:read|popular|viewed) latest-?(?:news|posts) popular-?posts`,
);

/** Names that say the same of small parts, and much else of large ones. */
export const LABELS = words(
  `tags tag-?(?:list|links|cloud) post-?tags entry-?tags keywords
   post-?meta entry-?meta postmetadata meta-?data article-?meta entry-?utility byline dateline
   skip-?link skiplinks screen-reader(?:-text)? sr-only visually-?hidden
   print no-?print toolbar tools toc table-of-contents ez-toc inhaltsverzeichnis
   ratings? votes? login popup modal overlay copyright-?notice footer bio teaser-?list teasers promo promotion promoted
   sponsor ad banner popular like likes login-?form counter`,
);

/** Names of columns beside the text, and also of boxes within it. */
export const SIDEBARS = words('side-?bar widget-?area marginal marginalspalte');

/** Widgets of blogs are told by a class of their own; page builders call every part of an article one. */
export const BLOG_WIDGET = /(?:^|\s)(?:widget|widget_\w+|sidebar-widget)(?:\s|$)/i;

/** Boxes that belong to the text, `aside` or not (Sphinx, DocBook, DPUB-ARIA). */
export const TEXTUAL_BOX = words(
  'footnotes? footnote-?list admonition topic note notes endnotes? infobox info-?box warning tip caution important',
);
