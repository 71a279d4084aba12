import type { ArticleFormat, Block, ParsedArticle } from '../../shared/article.ts';
import { articleText } from '../../shared/block-text.ts';
import { LecternError } from '../../shared/errors.ts';
import { decodeText } from './charset.ts';
import { detectFormat } from './detect-format.ts';
import { type Draft, numberBlocks } from './draft.ts';
import { excerptOf } from './excerpt.ts';
import { readHtml } from './html.ts';
import { articleLanguage } from './language.ts';
import { LIMITS } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

const READERS: Readonly<Record<ArticleFormat, (text: string) => Draft>> = {
  text: readPlainText,
  markdown: readMarkdown,
  html: readHtml,
};

/**
 * Turns a file's bytes into an article. `name` is the file's name; it helps to tell the format and is the title of a
 * document that has none.
 * @throws LecternError `file-empty`, `file-too-large`, `not-text`, `parse-failed` (a page nested too deep), or `no-content`
 * when there is nothing to read.
 */
export async function parse(bytes: Uint8Array, name: string): Promise<ParsedArticle> {
  if (bytes.length === 0) throw new LecternError('file-empty', 'The file holds no bytes.');
  if (bytes.length > LIMITS.fileBytes) {
    throw new LecternError('file-too-large', `The file holds more than ${LIMITS.fileBytes} bytes.`);
  }
  const source = await decodeText(bytes);
  const format = detectFormat(source, name);
  const draft = READERS[format](source);
  if (draft.blocks.length > LIMITS.blocks) {
    throw new LecternError('file-too-large', `The file holds more than ${LIMITS.blocks} paragraphs.`);
  }
  const blocks = numberBlocks(draft.blocks);
  const text = articleText(blocks);
  if (!hasContent(blocks, text)) throw new LecternError('no-content', 'The file holds no text to read.');
  if (text.length > LIMITS.textCharacters) {
    throw new LecternError('file-too-large', `The text is longer than ${LIMITS.textCharacters} characters.`);
  }
  const title = draft.title ?? titleFromName(name);
  return {
    title,
    byline: draft.byline,
    siteName: draft.siteName,
    language: articleLanguage(draft.language, text),
    publishedAt: draft.publishedAt,
    excerpt: draft.excerpt ?? excerptOf(draft.blocks, title),
    format,
    blocks,
    text,
  };
}

function hasContent(blocks: readonly Block[], text: string): boolean {
  return text.trim() !== '' || blocks.some((block) => block.kind === 'image');
}

/** A file name without folders and extension, its underscores read as spaces. */
function titleFromName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const stem = base
    .replace(/(?<=.)\.[a-z\d]{1,8}$/i, '')
    .replaceAll('_', ' ')
    .trim();
  return stem === '' ? base : stem;
}
