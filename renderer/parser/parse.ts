import type { ArticleFormat, Block, ParsedArticle } from '../../shared/article.ts';
import { articleText } from '../../shared/block-text.ts';
import { LecternError, toErrorData } from '../../shared/errors.ts';
import type { ArticleFailure } from '../../shared/importing.ts';
import { LIMITS } from '../../shared/limits.ts';
import { countWords } from '../../shared/reading.ts';
import { decodeText } from './charset.ts';
import { binaryFormat, textFormat } from './detect-format.ts';
import { type Companions, NO_COMPANIONS, type SourceDocument } from './document-reader.ts';
import { type Draft, numberBlocks } from './draft.ts';
import { excerptOf } from './excerpt.ts';
import { PictureStage } from './images/picture-stage.ts';
import { articleLanguage } from './language.ts';
import { BINARY_READERS, TEXT_READERS } from './readers.ts';
import { textBytes } from './text-bytes.ts';

/** What a file holds. */
interface ParsedFile {
  /** One, except for a file of notes; never none. */
  readonly articles: readonly ParsedArticle[];
  /** The others, which hold nothing or too much. */
  readonly failures: readonly ArticleFailure[];
}

/** The articles of a file (`parseFile`), without those that failed beside others. */
export async function parse(
  bytes: Uint8Array,
  name: string,
  companions: Companions = NO_COMPANIONS,
): Promise<readonly ParsedArticle[]> {
  return (await parseFile(bytes, name, companions)).articles;
}

/**
 * Turns a file's bytes into its articles. `name` is the file's name; it helps to tell the format and is the title of a
 * document that has none. `companions` are the files beside it.
 * @throws LecternError `file-empty`, `file-too-large`, `not-text`, `parse-failed` (a page nested too deep), or `no-content`
 * when there is nothing to read. Of a file whose articles all fail it is the first one's error.
 */
export async function parseFile(
  bytes: Uint8Array,
  name: string,
  companions: Companions = NO_COMPANIONS,
): Promise<ParsedFile> {
  if (bytes.length === 0) throw new LecternError('file-empty', 'The file holds no bytes.');
  if (bytes.length > LIMITS.fileBytes) {
    throw new LecternError('file-too-large', `The file holds more than ${LIMITS.fileBytes} bytes.`);
  }
  const { format, drafts } = await read({ bytes, name });
  const pictures = new PictureStage(companions);
  const articles: ParsedArticle[] = [];
  const failures: ArticleFailure[] = [];
  // One after the other: the pictures of a whole notebook would not fit into memory at once.
  for (const draft of drafts) {
    try {
      articles.push(await toArticle(draft, format, name, pictures));
    } catch (error) {
      if (!(error instanceof LecternError) || drafts.length === 1) throw error;
      failures.push({ title: draft.title ?? titleFromName(name), error: toErrorData(error) });
    }
  }
  const [first] = failures;
  if (articles.length === 0 && first !== undefined)
    throw new LecternError(first.error.code, first.error.message);
  return { articles, failures };
}

interface Reading {
  readonly format: ArticleFormat;
  readonly drafts: readonly Draft[];
}

async function read(document: SourceDocument): Promise<Reading> {
  const binary = await binaryFormat(document.bytes);
  if (binary !== null) {
    const reader = await BINARY_READERS[binary]?.();
    if (reader === undefined) throw new LecternError('not-text', `The file is ${binary}.`);
    return { format: binary, drafts: await reader(document) };
  }
  if (textBytes(document.bytes, LIMITS.textBytes) > LIMITS.textBytes) {
    throw new LecternError('file-too-large', `The file holds more than ${LIMITS.textBytes} bytes of text.`);
  }
  const text = await decodeText(document.bytes);
  const format = textFormat(text, document.name);
  const reader = await TEXT_READERS[format]?.();
  if (reader === undefined) throw new LecternError('not-text', `The file is ${format}.`);
  return { format, drafts: await reader(text, document) };
}

async function toArticle(
  draft: Draft,
  format: ArticleFormat,
  name: string,
  pictures: PictureStage,
): Promise<ParsedArticle> {
  if (draft.blocks.length > LIMITS.blocks) {
    throw new LecternError('file-too-large', `The file holds more than ${LIMITS.blocks} paragraphs.`);
  }
  const illustrated = await pictures.illustrate(draft);
  const blocks = numberBlocks(illustrated.blocks);
  const text = articleText(blocks);
  if (!hasContent(blocks, text)) throw new LecternError('no-content', 'The file holds no text to read.');
  if (text.length > LIMITS.textCharacters) {
    throw new LecternError('file-too-large', `The text is longer than ${LIMITS.textCharacters} characters.`);
  }
  const title = draft.title ?? titleFromName(name);
  const language = articleLanguage(draft.language, text);
  return {
    title,
    byline: draft.byline,
    siteName: draft.siteName,
    language,
    publishedAt: draft.publishedAt,
    sourceUrl: draft.sourceUrl,
    wordCount: countWords(text, language),
    excerpt: draft.excerpt ?? excerptOf(draft.blocks, title),
    format,
    blocks,
    images: illustrated.images,
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
