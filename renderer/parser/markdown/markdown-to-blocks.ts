import type { FootnoteDefinition, Heading, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { onlyImages, tidyInlines } from '../inlines.ts';
import { withCalloutTitle } from './callout.ts';
import { anchorsIn, markdownInlines } from './markdown-inlines.ts';
import { headingAnchor, noteAnchor, type References, readReferences } from './references.ts';

interface Place {
  readonly quoteDepth: number;
  readonly listDepth: number;
}

/**
 * The blocks of a Markdown document, in reading order, its footnotes at the end. Front matter and link definitions show
 * nothing. Headings bear the names that GitHub gives them, numbered where they repeat.
 */
export function markdownToBlocks(tree: Root): readonly DraftBlock[] {
  const references = readReferences(tree);
  const place: Place = { quoteDepth: 0, listDepth: 0 };
  const text = blocksOf(tree.children, place, references);
  const notes = references.notes.flatMap((note) =>
    footnote(note, blocksOf(note.children, place, references), references),
  );
  return withOwnNames([...text, ...notes]);
}

/** Names of headings that repeat get a number, the first one none. */
function withOwnNames(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const [name, ...others] = block.anchors ?? [];
    if (block.kind !== 'heading' || name === undefined) return block;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { ...block, anchors: [count === 0 ? name : `${name}-${count}`, ...others] };
  });
}

function blocksOf(
  nodes: readonly RootContent[],
  place: Place,
  references: References,
): readonly DraftBlock[] {
  return nodes.flatMap((node) => blocks(node, place, references));
}

function blocks(node: RootContent, place: Place, references: References): readonly DraftBlock[] {
  switch (node.type) {
    case 'heading':
      return heading(node, references);
    case 'paragraph':
      return paragraph(node, place, references);
    case 'blockquote': {
      const quoteDepth = Math.min(place.quoteDepth + 1, LIMITS.nesting);
      return blocksOf(withCalloutTitle(node).children, { ...place, quoteDepth }, references);
    }
    case 'list':
      return list(node, place, references);
    case 'code':
      return [{ kind: 'code', text: node.value, language: node.lang?.toLowerCase() ?? null }];
    case 'table':
      return [table(node, references)];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'html':
      return htmlBlocks(node.value, place);
    default:
      return [];
  }
}

/** A name of its own (`{#name}`, as Pandoc and others write it) is not shown. */
function heading({ depth, children }: Heading, references: References): readonly DraftBlock[] {
  const shown = markdownInlines(children, references);
  if (shown.length === 0) return [];
  const last = shown.at(-1);
  const [mark, own] =
    /\s*\{#([^\s{}]{1,200})[^{}]{0,200}\}$/.exec(last?.kind === 'text' ? last.text : '') ?? [];
  const inlines =
    mark !== undefined && last?.kind === 'text'
      ? tidyInlines([...shown.slice(0, -1), { ...last, text: last.text.slice(0, -mark.length) }])
      : shown;
  const names = own === undefined ? anchorsIn(children) : [headingAnchor(own), ...anchorsIn(children)];
  const anchors = [headingAnchor(inlineText(inlines)), ...names];
  return [{ kind: 'heading', level: depth, inlines, anchors }];
}

function paragraph({ children }: Paragraph, place: Place, references: References): readonly DraftBlock[] {
  const inlines = markdownInlines(children, references);
  const images = onlyImages(inlines);
  if (images !== null)
    return images.map(({ src, alt }) => ({ kind: 'image', src, alt, caption: [], credit: null }));
  if (inlineText(inlines).trim() === '') return [];
  const anchors = anchorsIn(children);
  const block = inQuote({ kind: 'paragraph', inlines }, place);
  return [anchors.length === 0 ? block : { ...block, anchors }];
}

function inQuote(block: DraftBlock, { quoteDepth }: Place): DraftBlock {
  return block.kind === 'paragraph' && quoteDepth > 0
    ? { kind: 'quote', depth: quoteDepth, inlines: block.inlines }
    : block;
}

function list(node: List, place: Place, references: References): readonly DraftBlock[] {
  const first = node.start ?? 1;
  return node.children.flatMap((item, index) =>
    listItem(item, node.ordered === true ? first + index : null, place, references),
  );
}

/** An item's first paragraphs are the item; what follows them (lists, code) are blocks of their own. */
function listItem(
  item: ListItem,
  ordinal: number | null,
  { quoteDepth, listDepth }: Place,
  references: References,
): readonly DraftBlock[] {
  const firstOther = item.children.findIndex((child) => child.type !== 'paragraph');
  const count = firstOther === -1 ? item.children.length : firstOther;
  const lines = item.children
    .slice(0, count)
    .map((child) => (child.type === 'paragraph' ? markdownInlines(child.children, references) : []));
  const inlines = tidyInlines([...taskBox(item), ...joinedByBreaks(lines)]);
  const depth = Math.min(listDepth, LIMITS.nesting);
  const inside = { quoteDepth, listDepth: listDepth + 1 };
  const own: readonly DraftBlock[] =
    inlines.length === 0 ? [] : [{ kind: 'listItem', depth, ordinal, inlines }];
  return [...own, ...blocksOf(item.children.slice(count), inside, references)];
}

/** A task's box as text, so that search, notes and exports keep it. */
function taskBox(item: ListItem): readonly Inline[] {
  if (typeof item.checked !== 'boolean') return [];
  return [{ kind: 'text', text: item.checked ? '☑ ' : '☐ ' }];
}

function joinedByBreaks(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'lineBreak' } as const, ...line]));
}

function table(node: Table, references: References): DraftBlock {
  const rows = node.children.map((row, index) =>
    row.children.map((cell) => ({
      isHeader: index === 0,
      inlines: markdownInlines(cell.children, references),
    })),
  );
  return { kind: 'table', caption: null, rows };
}

/** Raw HTML goes the way of any page: what is safe to read remains, the rest is forgotten. */
function htmlBlocks(markup: string, place: Place): readonly DraftBlock[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return htmlToBlocks(body, null).map((block) => inQuote(block, place));
}

/** A note's paragraphs are the note; what else stands in it (lists, code) follows as blocks of its own. */
function footnote(
  { identifier }: FootnoteDefinition,
  content: readonly DraftBlock[],
  { noteLabels }: References,
): readonly DraftBlock[] {
  const firstOther = content.findIndex((block) => block.kind !== 'paragraph');
  const count = firstOther === -1 ? content.length : firstOther;
  const lines = content.slice(0, count).map((block) => (block.kind === 'paragraph' ? block.inlines : []));
  const label = noteLabels.get(identifier) ?? identifier;
  const inlines = joinedByBreaks(lines);
  const anchors = [noteAnchor(identifier)];
  return [{ kind: 'footnote', label, inlines, anchors }, ...content.slice(count)];
}
