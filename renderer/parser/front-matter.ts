import type { Root } from 'mdast';
import { parse as parseYaml } from 'yaml';
import type { Draft, DraftBlock } from './draft.ts';
import { shorten } from './excerpt.ts';
import { isIsoDate } from './html-metadata.ts';
import { declaredLanguage } from './language.ts';
import { oneLine } from './one-line.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly metadata: Pick<Draft, 'byline' | 'siteName' | 'language' | 'publishedAt'>;
  /** Front matter that is no YAML, kept as code so that nothing is lost. */
  readonly unreadable: readonly DraftBlock[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What a Markdown document's YAML front matter says; nulls without one. */
export function readFrontMatter(tree: Root): FrontMatter {
  const first = tree.children[0];
  const source = first?.type === 'yaml' ? first.value : '';
  const fields = parseFields(source);
  if (fields === null)
    return { ...fieldsToMetadata({}), unreadable: [{ kind: 'code', text: source, language: 'yaml' }] };
  return { ...fieldsToMetadata(fields), unreadable: [] };
}

/** The mapping that YAML source holds, keys in lower case; null when it is no YAML mapping. */
function parseFields(source: string): Fields | null {
  try {
    const value: unknown = parseYaml(source, { logLevel: 'error' }) ?? {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    return null; // not YAML: the caller shows it as it stands
  }
}

function fieldsToMetadata(fields: Fields): Omit<FrontMatter, 'unreadable'> {
  const date = text(fields.date) ?? text(fields.published) ?? text(fields.pubdate);
  return {
    title: text(fields.title),
    excerpt: shortText(fields.description ?? fields.summary ?? fields.excerpt),
    metadata: {
      byline: names(fields.author ?? fields.authors),
      siteName: text(fields.site) ?? text(fields.sitename),
      language: declaredLanguage(text(fields.lang) ?? text(fields.language)),
      publishedAt: isIsoDate(date) ? date : null,
    },
  };
}

function shortText(value: unknown): string | null {
  const line = text(value);
  return line === null ? null : shorten(line);
}

/** An author, a list of authors, or authors with a `name`. */
function names(value: unknown): string | null {
  const list = Array.isArray(value) ? value : [value];
  const found = list
    .map((item: unknown) =>
      typeof item === 'object' && item !== null && 'name' in item ? text(item.name) : text(item),
    )
    .filter((name) => name !== null);
  return found.length === 0 ? null : found.join(', ');
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? oneLine(value) : null;
}
