/** A passage as it is cited elsewhere. */
import type { ArticleRow } from '../db/rows.ts';
import { lecternLink } from './lectern-link.ts';

export interface CitedPassage {
  readonly quote: string;
  /** What the person wrote of it. */
  readonly notes: readonly string[];
  readonly blockId: string;
  readonly annotationId: string;
}

/** How a language sets quotes. */
export interface CitationWords {
  quoted(text: string): string;
}

/** A citation in the two forms in which programs take it from the clipboard. */
export interface Citation {
  readonly text: string;
  readonly html: string;
}

/** The quote, then where it is from: author, title, place, date, address; last the link back to the passage. */
export function citation(article: ArticleRow, passage: CitedPassage, words: CitationWords): Citation {
  const { blockId, annotationId } = passage;
  const quote = passage.quote === '' ? '' : words.quoted(passage.quote);
  const notes = passage.notes.map((note) => note.trim());
  const links = [
    article.sourceUrl ?? '',
    lecternLink({ articleId: article.id, blockId, annotationId }),
  ].filter((link) => link !== '');
  const source = partsOf(article, (title) => title).join(', ');
  const lines = [quote, `— ${source}`, ...links].filter((line) => line !== '');
  const html = [
    quote === '' ? '' : `<blockquote><p>${htmlLines(quote)}</p></blockquote>`,
    `<p>— ${partsOf(article, (title) => `<cite>${title}</cite>`, escaped).join(', ')}`,
    ...links.map((link) => `<br>${htmlLink(link)}`),
    '</p>',
    ...notes.map((note) => `<p>${htmlLines(note)}</p>`),
  ].join('');
  return { text: [lines.join('\n'), ...notes].join('\n\n'), html };
}

/** What is known of where a passage is from, as it is written down. */
function partsOf(
  { byline, title, siteName, publishedAt }: ArticleRow,
  asTitle: (title: string) => string,
  write: (text: string) => string = (text) => text,
): readonly string[] {
  const parts = [
    write(byline ?? ''),
    asTitle(write(title)),
    write(siteName ?? ''),
    publishedAt?.slice(0, 10) ?? '',
  ];
  return parts.filter((part) => part !== '');
}

/** Addresses of other kinds than these may do something when they are followed. */
function htmlLink(address: string): string {
  const shown = escaped(address);
  return /^(https?|lectern):/i.test(address) ? `<a href="${shown}">${shown}</a>` : shown;
}

function htmlLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
