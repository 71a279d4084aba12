/** Many articles as Markdown: joined in one text, or as a zip archive with a file an article. */
import { Zip, ZipDeflate } from 'fflate';
import { DistinctNames, safeFileName } from './file-name.ts';
import { annotationsAsMarkdown, chapterAsMarkdown, type MarkdownWords, notebookHead } from './markdown.ts';
import type { AnnotatedArticle } from './reading-order.ts';

/** Articles one after the other: all texts of a large library would not fit into memory. */
export type AnnotatedArticles = AsyncIterable<AnnotatedArticle>;

export interface ManyWords extends MarkdownWords {
  /** Title of the whole. */
  readonly notebook: string;
  /** Name of a file whose article has no title that could name it. */
  readonly article: string;
}

/** One text; an article alone has its own front matter. */
export async function asOneText(
  articles: AnnotatedArticles,
  words: ManyWords,
  exportedAt: number,
): Promise<string> {
  const chapters: AnnotatedArticle[] = [];
  const texts: string[] = [];
  for await (const annotated of articles) {
    if (chapters.length === 0) chapters.push(annotated);
    texts.push(chapterAsMarkdown(annotated, words));
  }
  const [only] = chapters;
  if (texts.length === 1 && only !== undefined) return annotationsAsMarkdown(only, words, exportedAt);
  return [notebookHead(words.notebook, exportedAt), ...texts].join('\n');
}

/** A zip archive; each file is packed when its article comes. */
export async function asZip(
  articles: AnnotatedArticles,
  words: ManyWords,
  exportedAt: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const names = new DistinctNames();
  const encoder = new TextEncoder();
  for await (const annotated of articles) {
    const name = names.next(safeFileName(annotated.article.title, words.article));
    const file = new ZipDeflate(`${name}.md`, { level: 6 });
    file.mtime = exportedAt;
    zip.add(file);
    file.push(encoder.encode(annotationsAsMarkdown(annotated, words, exportedAt)), true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
