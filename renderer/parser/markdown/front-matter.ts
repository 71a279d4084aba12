import type { Root } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Draft, DraftBlock } from '../draft.ts';
import { shorten } from '../excerpt.ts';
import { isIsoDate } from '../html/html-metadata.ts';
import { declaredLanguage } from '../language.ts';
import { webAddress } from '../links.ts';
import { oneLine } from '../one-line.ts';

export interface FrontMatter {
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly metadata: Pick<Draft, 'byline' | 'siteName' | 'language' | 'publishedAt' | 'sourceUrl'>;
  /** Front matter that is no YAML, kept as code so that nothing is lost. */
  readonly unreadable: readonly DraftBlock[];
  /** Whether what stands between the two rulers is text and no front matter. */
  readonly isProse: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Front matter and the language that it is written in; TOML stands between `+++`, JSON opens the document. */
interface MatterSource {
  readonly language: 'yaml' | 'toml' | 'json';
  readonly source: string;
}

/** Languages of front matter as Hugo and others have it, each with its parser. */
const PARSERS: Readonly<Record<MatterSource['language'], (source: string) => unknown>> = {
  yaml: (source) => parseYaml(source, { logLevel: 'error' }) ?? {},
  toml: parseToml,
  json: (source) => JSON.parse(source),
};

/** A JSON object on lines of its own at a document's very beginning. */
const JSON_MATTER = /^\s{0,10}(\{[ \t]*\r?\n[\s\S]{0,65536}?\r?\n\})[ \t]*(?:\r?\n|$)/;

/** What a Markdown document's front matter says; nulls without one. */
export function readFrontMatter(tree: Root): FrontMatter {
  const matter = matterOf(tree);
  const fields = parseFields(matter);
  if (fields === null) {
    const { source, language } = matter;
    const isProse = /^\s*\n/.test(source) || !/^[\w-]+\s*[:=]/m.test(source);
    return {
      ...fieldsToMetadata({}),
      unreadable: isProse ? [] : [{ kind: 'code', text: source, language }],
      isProse,
    };
  }
  return { ...fieldsToMetadata(fields), unreadable: [], isProse: false };
}

/** JSON at the beginning of a document as front matter, and where the text starts; null when it opens with none. */
export function readJsonMatter(
  text: string,
): { readonly front: FrontMatter; readonly textStart: number } | null {
  const [whole = '', source = ''] = JSON_MATTER.exec(text) ?? [];
  const fields = source === '' ? null : parseFields({ language: 'json', source });
  if (fields === null) return null;
  return { front: { ...fieldsToMetadata(fields), unreadable: [], isProse: false }, textStart: whole.length };
}

function matterOf(tree: Root): MatterSource {
  // `toml` is no type of the tree's own: the extension for front matter adds it.
  const first = tree.children[0] as { readonly type: string; readonly value?: string } | undefined;
  const language = first?.type === 'toml' ? 'toml' : 'yaml';
  return { language, source: first?.type === language ? (first.value ?? '') : '' };
}

/** The mapping that the source holds, keys in lower case; null when it is no mapping. */
function parseFields({ language, source }: MatterSource): Fields | null {
  try {
    const value = PARSERS[language](source);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    // What a person wrote by hand need not be YAML.
    return language === 'yaml' ? parseLines(source) : null;
  }
}

/**
 * Fields of front matter that is a plain `name: value` a line. YAML refuses a value with a colon after a space, as
 * French sets it ("Une vie : essai"), and one that begins with `@`. Null when a line is anything else.
 */
function parseLines(source: string): Fields | null {
  const lines = source.split(/\r\n|\r|\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
  const fields = lines.map((line) => /^([\w-]+):(?:[ \t]+([^[{&*|>"'].*)|[ \t]*(\[[^[\]]*\]))?$/.exec(line));
  if (fields.some((field) => field === null)) return null;
  return Object.fromEntries(
    fields.map((field) => [field?.[1]?.toLowerCase() ?? '', field?.[2] ?? field?.[3]?.slice(1, -1) ?? '']),
  );
}

function fieldsToMetadata(fields: Fields): Omit<FrontMatter, 'unreadable' | 'isProse'> {
  const date = text(fields.date) ?? text(fields.published) ?? text(fields.pubdate);
  return {
    title: text(fields.title),
    excerpt: shortText(fields.description ?? fields.summary ?? fields.excerpt),
    metadata: {
      byline: names(fields.author ?? fields.authors),
      siteName: text(fields.site) ?? text(fields.sitename),
      language: declaredLanguage(text(fields.lang) ?? text(fields.language)),
      publishedAt: isIsoDate(date) ? isoDateTime(date) : null,
      sourceUrl: webAddress(text(fields.source) ?? text(fields.url) ?? text(fields.link)),
    },
  };
}

/** Jekyll writes spaces before the time and the offset where ISO 8601 has a `T` and nothing. */
function isoDateTime(date: string): string {
  return date.replace(/^(\S+) (\S+) ?/, '$1T$2');
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
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' ? oneLine(value) : null;
}
