/**
 * The one canonical text of a block. Anchoring, search, snippets and exports all use it, and the reader's DOM text of a
 * block equals it character for character, so that offsets never drift.
 */
import type { Block, Inline, TableBlock } from './article.ts';
import { assertNever } from './assert-never.ts';

/** Text of inline runs; a line break is `\n`, an image its alternative text. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) text += oneInlineText(inline);
  return text;
}

function oneInlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'lineBreak':
      return '\n';
    case 'image':
      return inline.alt;
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'superscript':
    case 'subscript':
    case 'link':
      return inlineText(inline.children);
    default:
      return assertNever(inline);
  }
}

/** Canonical text of one block: cells of a table part by tabs and rows by newlines; a rule has none. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'listItem':
    case 'quote':
    case 'footnote':
      return inlineText(block.inlines);
    case 'code':
      return block.text;
    case 'table':
      return tableText(block);
    case 'image':
      return inlineText(block.caption);
    case 'rule':
      return '';
    default:
      return assertNever(block);
  }
}

function tableText(table: TableBlock): string {
  const rows = table.rows.map((row) => row.map((cell) => inlineText(cell.inlines)).join('\t'));
  return table.caption === null ? rows.join('\n') : [table.caption, ...rows].join('\n');
}

/** Every list of inline runs that a block shows: one, or none, or one a cell of a table. */
export function inlineRuns(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'code':
    case 'rule':
      return [];
    case 'image':
      return [block.caption];
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => cell.inlines));
    default:
      return [block.inlines];
  }
}

/** Canonical text of an article: its blocks' texts joined by newlines. */
export function articleText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n');
}

/**
 * Short fingerprint of a text (32-bit FNV-1a over UTF-16 code units, 8 hexadecimal digits): tells whether a block has
 * changed since an annotation was made. Not for security.
 */
export function textFingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
