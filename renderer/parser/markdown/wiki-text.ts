import type { Inline } from '../../../shared/article.ts';
import { fragmentAnchor } from './references.ts';

/** Obsidian's links and embeds, `[[note#part|words]]` and `![[picture.png|300]]`, and its `==marked words==`. */
const WIKI = /(!?)\[\[([^[\]\n]{1,400})\]\]|(?<![\w=])==(?=\S)([^=\n]{1,2000})(?<=\S)==(?![\w=])/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i;

/** Runs of a Markdown text with Obsidian's additions read; a link to another note keeps its words only. */
export function wikiInlines(text: string): readonly Inline[] {
  if (!text.includes('[[') && !text.includes('==')) return [{ kind: 'text', text }];
  const inlines: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(WIKI)) {
    const [whole, embed = '', target, marked] = found;
    inlines.push({ kind: 'text', text: text.slice(at, found.index) });
    inlines.push(
      target === undefined ? { kind: 'text', text: marked ?? '' } : wikiLink(target, embed === '!'),
    );
    at = found.index + whole.length;
  }
  inlines.push({ kind: 'text', text: text.slice(at) });
  return inlines;
}

function wikiLink(target: string, isEmbed: boolean): Inline {
  // In a table's cell the bar is escaped.
  const [path = '', words] = target.split(/\\?\|/, 2);
  if (isEmbed && PICTURE.test(path.trim())) {
    const isSize = /^\s*\d+(?:x\d+)?\s*$/.test(words ?? '');
    return { kind: 'image', src: path.trim(), alt: isSize ? '' : (words?.trim() ?? '') };
  }
  const text =
    words?.trim() ||
    path
      .replace(/#\^.*$/, '')
      .replace(/^#/, '')
      .replaceAll('#', ' > ')
      .trim();
  if (!path.startsWith('#')) return { kind: 'text', text };
  return { kind: 'link', href: `#${fragmentAnchor(path.slice(1))}`, children: [{ kind: 'text', text }] };
}
