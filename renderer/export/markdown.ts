/** Annotations as Markdown that any editor opens and that leads back to each passage. */
import type { BlockTarget, HighlightColor } from '../../shared/annotation.ts';
import type { Block } from '../../shared/article.ts';
import { inlineText } from '../../shared/block-text.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../db/rows.ts';
import { lecternLink } from './lectern-link.ts';
import { escapeInline, escapeParagraph, fencedCode, markdownTable, quoted } from './markdown-escape.ts';
import { type AnnotatedArticle, inReadingOrder, type Passage } from './reading-order.ts';

/** The words of the person's language in the file. */
export interface MarkdownWords {
  /** Of the link to a passage. */
  readonly passage: string;
  readonly underlined: string;
  /** Of an annotation whose passage is no longer in the text. */
  readonly orphan: string;
  color(color: HighlightColor): string;
  /** A day in full. */
  day(time: number): string;
}

/** A note beside a paragraph quotes so many characters of it. */
const QUOTED_OF_PARAGRAPH = 280;

/**
 * One article: front matter, notes on the article, then its highlights as quotes with their notes beneath, in reading
 * order, under the headings that they stand under.
 * @param exportedAt milliseconds since 1970
 */
export function annotationsAsMarkdown(
  annotated: AnnotatedArticle,
  words: MarkdownWords,
  exportedAt: number,
): string {
  const { article } = annotated;
  const head = [frontMatter(article, exportedAt), `# ${escapeInline(article.title)}`];
  return joined([...head, ...annotationParts(annotated, words)]);
}

/** What begins a file over several articles. */
export function notebookHead(title: string, exportedAt: number): string {
  return `---\ntitle: ${JSON.stringify(title)}\nexported: ${isoDay(exportedAt)}\n---\n`;
}

/** One of several articles in a file: as by itself, with a line in place of its front matter. */
export function chapterAsMarkdown(annotated: AnnotatedArticle, words: MarkdownWords): string {
  const { title, byline, siteName, sourceUrl, publishedAt, id } = annotated.article;
  const about = [
    byline === null ? '' : escapeInline(byline),
    siteName === null ? '' : escapeInline(siteName),
    publishedAt?.slice(0, 10) ?? '',
    sourceUrl === null ? '' : `<${sourceUrl.replace(/[<>\s]/g, encodeURIComponent)}>`,
    `[Lectern](${lecternLink({ articleId: id })})`,
  ];
  return joined([`# ${escapeInline(title)}`, aboutLine(about), ...annotationParts(annotated, words)]);
}

function annotationParts(annotated: AnnotatedArticle, words: MarkdownWords): readonly string[] {
  const { article, blocks } = annotated;
  const { onArticle, passages } = inReadingOrder(annotated);
  const headings = headingsOver(blocks);
  const parts = onArticle.flatMap((note) => noteParts(note, words, article.id));
  let heading = '';
  for (const passage of passages) {
    const above = headings.get(blockIdOf(passage)) ?? '';
    if (above !== heading && above !== '') parts.push(`## ${above}`);
    heading = above;
    parts.push(...passageParts(passage, annotated, words));
  }
  return parts;
}

function joined(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Metadata as YAML; texts are written as JSON, which YAML is a superset of. */
function frontMatter(article: ArticleRow, exportedAt: number): string {
  const lines: string[] = [];
  const add = (key: string, value: string | null) => {
    if (value !== null && value !== '') lines.push(`${key}: ${value}`);
  };
  add('title', JSON.stringify(article.title));
  add('author', article.byline && JSON.stringify(article.byline));
  add('source', JSON.stringify(article.siteName ?? article.sourceName));
  add('url', article.sourceUrl && JSON.stringify(article.sourceUrl));
  add('published', article.publishedAt && JSON.stringify(article.publishedAt));
  add('imported', isoDay(article.importedAt));
  add('language', article.language && JSON.stringify(article.language));
  if (article.tags.length > 0)
    lines.push('tags:', ...article.tags.map((tag) => `  - ${JSON.stringify(tag)}`));
  add('exported', isoDay(exportedAt));
  add('lectern', JSON.stringify(lecternLink({ articleId: article.id })));
  return ['---', ...lines, '---'].join('\n');
}

function passageParts(
  passage: Passage,
  { article, blocks }: AnnotatedArticle,
  words: MarkdownWords,
): readonly string[] {
  if (passage.kind === 'note') {
    const { target } = passage.note;
    const quote = target === null ? [] : [quoted(escapeParagraph(shortened(target.quote.exact)))];
    return [...quote, ...noteParts(passage.note, words, article.id)];
  }
  const { highlight, notes } = passage;
  return [
    quoted(highlight.targets.map((target) => quoteMarkdown(target, blocks)).join('\n\n')),
    highlightLine(highlight, words),
    ...notes.map((note) => noteWithTags(note)),
  ];
}

/** A stretch of a block, with the shape that its kind of block gives it. */
function quoteMarkdown({ blockId, quote }: BlockTarget, blocks: readonly Block[]): string {
  const { exact } = quote;
  const kind = blocks.find(({ id }) => id === blockId)?.kind;
  if (kind === 'code') return fencedCode(exact);
  if (kind === 'table' && exact.includes('\t')) return markdownTable(exact);
  return kind === 'listItem'
    ? `- ${escapeParagraph(exact).replaceAll('\n', '\n  ')}`
    : escapeParagraph(exact);
}

function highlightLine(highlight: HighlightRow, words: MarkdownWords): string {
  const { color, style, state } = highlight;
  return aboutLine([
    words.color(color),
    style === 'underline' ? words.underlined : '',
    tagWords(highlight.tags),
    words.day(highlight.createdAt),
    state === 'orphan' ? words.orphan : passageLink(highlight, words),
  ]);
}

function noteParts(note: NoteRow, words: MarkdownWords, articleId: string): readonly string[] {
  const link = passageLink({ ...note, articleId }, words);
  const about = [
    tagWords(note.tags),
    words.day(note.createdAt),
    note.state === 'orphan' ? words.orphan : link,
  ];
  return [note.text.trim(), aboutLine(about)];
}

function noteWithTags({ text, tags }: NoteRow): string {
  return tags.length === 0 ? text.trim() : `${text.trim()}\n\n${tagWords(tags)}`;
}

function aboutLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function passageLink(
  { id, articleId, blockId }: { readonly id: string; readonly articleId: string; readonly blockId: string },
  words: MarkdownWords,
): string {
  return `[${words.passage}](${lecternLink({ articleId, blockId, annotationId: id })})`;
}

/** As the common editors write tags: without white space. */
function tagWords(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag.trim().replace(/\s+/g, '-')}`).join(' ');
}

function blockIdOf(passage: Passage): string {
  const { state, blockId } = passage.kind === 'note' ? passage.note : passage.highlight;
  return state === 'orphan' ? '' : blockId;
}

/** The heading that each block stands under, as Markdown. */
function headingsOver(blocks: readonly Block[]): ReadonlyMap<string, string> {
  let present = '';
  const over = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'heading') present = escapeInline(inlineText(block.inlines));
    over.set(block.id, present);
  }
  return over;
}

/** The begin of a long text, up to the end of a word. */
function shortened(text: string): string {
  if (text.length <= QUOTED_OF_PARAGRAPH) return text;
  const begin = text.slice(0, QUOTED_OF_PARAGRAPH);
  return `${begin.slice(0, Math.max(begin.lastIndexOf(' '), QUOTED_OF_PARAGRAPH / 2)).trimEnd()} …`;
}

/** The day where the person is, as ISO 8601 writes it. */
function isoDay(time: number): string {
  const date = new Date(time);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
