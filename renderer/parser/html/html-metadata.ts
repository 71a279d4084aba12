import type { Draft } from '../draft.ts';
import { shorten } from '../excerpt.ts';
import { declaredLanguage } from '../language.ts';
import { webAddress } from '../links.ts';
import { oneLine } from '../one-line.ts';
import { type StructuredArticle, structuredArticle } from './json-ld.ts';
import { writtenBy } from './written-by.ts';

/** Longer bylines are biographies. */
const MAX_BYLINE_CHARACTERS = 120;

/** Between a page's title and its site's name. */
const TITLE_SEPARATOR = /\s+[|–—·•»:-]{1,2}\s+/;

const ISO_DATE =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?)?)?$/;

/** What an HTML page says about itself, and the address that its relative links start from. */
export interface PageMetadata extends Omit<Draft, 'blocks'> {
  readonly baseUrl: string | null;
}

/** Reads a page's metadata: Open Graph and other `meta` elements, JSON-LD, microdata, then the markup itself. */
export function readMetadata(page: Document): PageMetadata {
  const metas = metaContents(page);
  const article = structuredArticle(page);
  const siteName = metas.get('og:site_name') ?? article?.publisher ?? null;
  const description = metas.get('og:description') ?? metas.get('description') ?? article?.description ?? null;
  return {
    title: pageTitle(page, metas, article, siteName),
    byline: pageByline(page, metas, article),
    siteName,
    language: pageLanguage(page, metas),
    publishedAt: pageDate(page, metas, article),
    excerpt: description === null ? null : shorten(description),
    sourceUrl: savedFrom(page, metas),
    baseUrl: pageAddress(page, metas),
  };
}

/** Contents of `meta` elements by lower-case name or property; the first one that says anything counts. */
function metaContents(page: Document): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv');
    const key = name?.trim().toLowerCase() ?? '';
    const content = oneLine(meta.getAttribute('content'));
    if (key !== '' && content !== null && !contents.has(key)) contents.set(key, content);
  }
  return contents;
}

function pageTitle(
  page: Document,
  metas: ReadonlyMap<string, string>,
  article: StructuredArticle | null,
  siteName: string | null,
): string | null {
  const heading = oneLine(page.querySelector('h1')?.textContent);
  const stated = metas.get('og:title') ?? article?.headline ?? oneLine(page.title);
  return stated === null ? heading : withoutSite(stated, siteName, heading);
}

/**
 * A title without the site's name, where it is certain that this is what its last or first part is: it equals the known
 * name, or the rest equals the page's heading.
 */
function withoutSite(title: string, siteName: string | null, heading: string | null): string {
  const parts = title.split(TITLE_SEPARATOR);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const rest = withoutEnd(title, last);
  if (isSame(rest, heading) || isSame(last, siteName)) return rest;
  return isSame(first, siteName) ? title.slice(first.length).replace(/^[\s|–—·•»:-]+/, '') : title;
}

function withoutEnd(title: string, end: string): string {
  return title.slice(0, -end.length).replace(/[\s|–—·•»:-]+$/, '');
}

function isSame(one: string, other: string | null): boolean {
  return other !== null && one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;
}

function pageByline(
  page: Document,
  metas: ReadonlyMap<string, string>,
  article: StructuredArticle | null,
): string | null {
  const element = page.querySelector(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .byline, .author-name',
  );
  const candidates = [
    metas.get('author'),
    article?.author,
    metas.get('article:author'),
    metas.get('dc.creator'),
    element?.textContent,
  ];
  for (const candidate of candidates) {
    const byline = cleanByline(candidate);
    if (byline !== null) return byline;
  }
  return writtenBy(page);
}

/** An author's name without "Par" or "By"; null for an address or a biography. */
export function cleanByline(raw: string | null | undefined): string | null {
  const byline = oneLine(oneLine(raw)?.replace(/^(?:par|by|von|de)\s*:?\s+/i, ''));
  if (byline === null || byline.length > MAX_BYLINE_CHARACTERS) return null;
  return /^(?:https?:|www\.|\/)/i.test(byline) ? null : byline;
}

function pageLanguage(page: Document, metas: ReadonlyMap<string, string>): string | null {
  const root = page.documentElement;
  return (
    declaredLanguage(root.getAttribute('lang')) ??
    declaredLanguage(root.getAttribute('xml:lang')) ??
    declaredLanguage(metas.get('content-language')) ??
    declaredLanguage(metas.get('og:locale'))
  );
}

const DATE_METAS = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'date',
  'pubdate',
];

function pageDate(
  page: Document,
  metas: ReadonlyMap<string, string>,
  article: StructuredArticle | null,
): string | null {
  const time = page.querySelector(
    'time[itemprop~="datePublished"], time[pubdate], article time[datetime], header time[datetime]',
  );
  const candidates = [
    ...DATE_METAS.slice(0, 1).map((name) => metas.get(name)),
    article?.datePublished,
    ...DATE_METAS.slice(1).map((name) => metas.get(name)),
    time?.getAttribute('datetime'),
  ];
  return candidates.find(isIsoDate)?.trim() ?? null;
}

/** Whether a date is one of ISO 8601's calendar dates or date-times; others are ambiguous between languages. */
export function isIsoDate(date: string | null | undefined): date is string {
  return typeof date === 'string' && ISO_DATE.test(date.trim());
}

/** Where the page was saved from: what it says of itself, else the mark that browsers write into a saved page. */
function savedFrom(page: Document, metas: ReadonlyMap<string, string>): string | null {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return webAddress(canonical) ?? webAddress(metas.get('og:url')) ?? webAddress(savedFromMark(page));
}

/** Internet Explorer began it, Chromium and others follow: `<!-- saved from url=(0023)https://example.com/ -->`. */
function savedFromMark(page: Document): string | null {
  for (const node of page.childNodes) {
    const found = /^\s*saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '');
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

function pageAddress(page: Document, metas: ReadonlyMap<string, string>): string | null {
  const base = page.querySelector('base[href]')?.getAttribute('href');
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return (
    webAddress(base) ??
    webAddress(canonical) ??
    webAddress(metas.get('og:url')) ??
    webAddress(savedFromMark(page))
  );
}
