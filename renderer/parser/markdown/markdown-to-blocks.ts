import type { List, ListItem, Root, RootContent, Table } from 'mdast';
import type { HeadingLevel, Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { onlyImages, tidyInlines } from '../inlines.ts';
import { type Definitions, linkDefinitions, markdownInlines } from './markdown-inlines.ts';

interface Place {
  readonly quoteDepth: number;
  readonly listDepth: number;
}

/** The blocks of a Markdown document, in reading order. Front matter and link definitions show nothing. */
export function markdownToBlocks(tree: Root): readonly DraftBlock[] {
  const definitions = linkDefinitions(tree);
  return blocksOf(tree.children, { quoteDepth: 0, listDepth: 0 }, definitions);
}

function blocksOf(
  nodes: readonly RootContent[],
  place: Place,
  definitions: Definitions,
): readonly DraftBlock[] {
  return nodes.flatMap((node) => blocks(node, place, definitions));
}

function blocks(node: RootContent, place: Place, definitions: Definitions): readonly DraftBlock[] {
  switch (node.type) {
    case 'heading':
      return heading(node.depth, markdownInlines(node.children, definitions));
    case 'paragraph':
      return paragraph(markdownInlines(node.children, definitions), place);
    case 'blockquote': {
      const quoteDepth = Math.min(place.quoteDepth + 1, LIMITS.nesting);
      return blocksOf(node.children, { ...place, quoteDepth }, definitions);
    }
    case 'list':
      return list(node, place, definitions);
    case 'code':
      return [{ kind: 'code', text: node.value, language: node.lang?.toLowerCase() ?? null }];
    case 'table':
      return [table(node, definitions)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return htmlBlocks(node.value);
    case 'footnoteDefinition':
      return footnote(node.label ?? node.identifier, blocksOf(node.children, place, definitions));
    default:
      return [];
  }
}

function heading(level: HeadingLevel, inlines: readonly Inline[]): readonly DraftBlock[] {
  return inlines.length === 0 ? [] : [{ kind: 'heading', level, inlines }];
}

function paragraph(inlines: readonly Inline[], { quoteDepth }: Place): readonly DraftBlock[] {
  const images = onlyImages(inlines);
  if (images !== null)
    return images.map(({ src, alt }) => ({ kind: 'image', src, alt, caption: [], credit: null }));
  if (inlineText(inlines).trim() === '') return [];
  return [quoteDepth > 0 ? { kind: 'quote', depth: quoteDepth, inlines } : { kind: 'paragraph', inlines }];
}

function list(node: List, place: Place, definitions: Definitions): readonly DraftBlock[] {
  const first = node.start ?? 1;
  return node.children.flatMap((item, index) =>
    listItem(item, node.ordered === true ? first + index : null, place, definitions),
  );
}

/** An item's first paragraphs are the item; what follows them (lists, code) are blocks of their own. */
function listItem(
  item: ListItem,
  ordinal: number | null,
  { quoteDepth, listDepth }: Place,
  definitions: Definitions,
): readonly DraftBlock[] {
  const firstOther = item.children.findIndex((child) => child.type !== 'paragraph');
  const count = firstOther === -1 ? item.children.length : firstOther;
  const lines = item.children
    .slice(0, count)
    .map((child) => (child.type === 'paragraph' ? markdownInlines(child.children, definitions) : []));
  const inlines = tidyInlines([...taskBox(item), ...joinedByBreaks(lines)]);
  const depth = Math.min(listDepth, LIMITS.nesting);
  const inside = { quoteDepth, listDepth: listDepth + 1 };
  const own: readonly DraftBlock[] =
    inlines.length === 0 ? [] : [{ kind: 'listItem', depth, ordinal, inlines }];
  return [...own, ...blocksOf(item.children.slice(count), inside, definitions)];
}

/** A task's box as text, so that search, notes and exports keep it. */
function taskBox(item: ListItem): readonly Inline[] {
  if (typeof item.checked !== 'boolean') return [];
  return [{ kind: 'text', text: item.checked ? '☑ ' : '☐ ' }];
}

function joinedByBreaks(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'lineBreak' } as const, ...line]));
}

function table(node: Table, definitions: Definitions): DraftBlock {
  const rows = node.children.map((row, index) =>
    row.children.map((cell) => ({
      isHeader: index === 0,
      inlines: markdownInlines(cell.children, definitions),
    })),
  );
  return { kind: 'table', caption: null, rows };
}

/** Raw HTML goes the way of any page: what is safe to read remains, the rest is forgotten. */
function htmlBlocks(markup: string): readonly DraftBlock[] {
  return htmlToBlocks(new DOMParser().parseFromString(markup, 'text/html').body, null);
}

function footnote(label: string, content: readonly DraftBlock[]): readonly DraftBlock[] {
  const [first, ...rest] = content;
  if (first?.kind !== 'paragraph') return content;
  const inlines = tidyInlines([{ kind: 'text', text: `[${label}] ` }, ...first.inlines]);
  return [{ ...first, inlines }, ...rest];
}
