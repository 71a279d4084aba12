import { oneLine } from '../one-line.ts';

/** What a page says about its article in JSON-LD (schema.org). */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly description: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review)$/;
/** Graphs nest a little; hostile ones nest without end. */
const MAX_DEPTH = 5;

type Json = Readonly<Record<string, unknown>>;

/** The first article that the page's JSON-LD describes, or null. */
export function structuredArticle(page: Document): StructuredArticle | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent), 0);
    if (article !== null) return toStructured(article);
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null; // a page with broken JSON-LD is read without it
  }
}

function findArticle(value: unknown, depth: number): Json | null {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isObject(value)) return null;
  if (asArray(value['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
    return value;
  return findArticle(value['@graph'] ?? value.mainEntity ?? null, depth + 1);
}

function toStructured(article: Json): StructuredArticle {
  const authors = asArray(article.author)
    .map(nameOf)
    .filter((name) => name !== null);
  return {
    headline: text(article.headline) ?? text(article.name),
    author: authors.length === 0 ? null : authors.join(', '),
    publisher: nameOf(asArray(article.publisher)[0]),
    datePublished: text(article.datePublished),
    description: text(article.description),
  };
}

function nameOf(value: unknown): string | null {
  return text(value) ?? (isObject(value) ? text(value.name) : null);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? oneLine(value) : null;
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
