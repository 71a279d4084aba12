import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { splitLinks } from './note-links.ts';

/** A line or two are shown of it: what follows need not be parsed. */
const CHARACTERS_READ = 1_000;

/** What a note says in one line of text: its words without the signs of Markdown, a task with its box. */
export function notePlainText(markdown: string): string {
  const tree = fromMarkdown(markdown.slice(0, CHARACTERS_READ), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const text = splitLinks(textOf(tree))
    .map((part) => part.text)
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(textOf).join(isOfBlocks(node) ? ' ' : '');
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return text;
  return `${node.checked ? '☑' : '☐'} ${text}`;
}

function isOfBlocks({ type }: Nodes): boolean {
  return ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'].includes(type);
}
