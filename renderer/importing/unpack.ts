import type { ImportedArticle, PackedArticle } from '../../shared/article.ts';
import { ARTICLE_FORMATS } from '../../shared/article.ts';
import { toErrorData } from '../../shared/errors.ts';
import type { ImportItem } from '../../shared/importing.ts';
import type { ArrivedFile } from '../db/import-plan.ts';

/** A file with its articles unpacked; one whose articles are not what they should be has that as its reason. */
export function unpackItem(item: ImportItem): ArrivedFile {
  if (!item.ok) return item;
  try {
    return { ...item, articles: item.articles.map(unpackArticle) };
  } catch (error) {
    const { seq, attempt, source } = item;
    return { seq, attempt, source, ok: false, error: toErrorData(error) };
  }
}

/**
 * The parser page is trusted by nobody: the library renders an article as text, whatever it holds, and only its outline
 * is checked.
 * @throws TypeError for what is no article
 */
export function unpackArticle({ json, images }: PackedArticle): ImportedArticle {
  const article: unknown = JSON.parse(json);
  if (!isArticle(article)) throw new TypeError('The parser page answered something that is no article');
  return { ...article, images };
}

function isArticle(value: unknown): value is Omit<ImportedArticle, 'images'> {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    ['title', 'excerpt', 'contentHash'].every((name) => typeof fields[name] === 'string') &&
    ['byline', 'siteName', 'language', 'publishedAt', 'sourceUrl'].every((name) =>
      isTextOrNull(fields[name]),
    ) &&
    typeof fields.wordCount === 'number' &&
    ARTICLE_FORMATS.some((format) => format === fields.format) &&
    Array.isArray(fields.blocks) &&
    fields.blocks.every(isBlock)
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
