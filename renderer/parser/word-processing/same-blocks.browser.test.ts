import { expect, test } from 'vitest';
import type { Block, Inline, ParsedArticle } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { numberBlocks } from '../draft.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { parse } from '../parse.ts';

/**
 * One document, `document.md`, as Pandoc writes it in DOCX, ODT and HTML and LibreOffice in RTF (without the words that
 * only a page's layout needs): `tests/fixtures/articles/phares-*`.
 */
const SOURCES = import.meta.glob<string>('../../../tests/fixtures/articles/phares-*/{source,page}.*', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

async function bytesOf(format: string): Promise<Uint8Array> {
  const url = Object.entries(SOURCES).find(([path]) => path.endsWith(`.${format}`))?.[1];
  if (url === undefined) throw new Error(`no fixture of ${format}`);
  return (await fetch(url)).bytes();
}

async function article(format: string): Promise<ParsedArticle> {
  const [only] = await parse(await bytesOf(format), `source.${format}`);
  if (only === undefined) throw new Error('no article');
  return only;
}

/** The page's blocks before anything is thought about which of them are the article. */
async function pageBlocks(): Promise<readonly Block[]> {
  const markup = new TextDecoder().decode(await bytesOf('html'));
  return numberBlocks(htmlToBlocks(new DOMParser().parseFromString(markup, 'text/html').body, null));
}

test('the same document gives the same blocks as DOCX, ODT and RTF', async () => {
  const [docx, odt, rtf] = [await article('docx'), await article('odt'), await article('rtf')];
  expect(shapes(odt)).toEqual(shapes(docx));
  // LibreOffice's RTF has neither Pandoc's rule nor its table's header row.
  const withoutRules = shapes(docx).filter((shape) => shape !== 'rule');
  expect(shapes(rtf)).toEqual(withoutRules.map((shape) => shape.replaceAll('#', '')));
  for (const { title, byline, language, excerpt } of [odt, rtf]) {
    expect({ title, byline, language, excerpt }).toEqual({
      title: docx.title,
      byline: docx.byline,
      language: docx.language,
      excerpt: docx.excerpt,
    });
  }
});

test('a page of it gives the same blocks, its notes apart', async () => {
  const page = await pageBlocks();
  const { blocks } = await article('docx');
  const body = (all: readonly Block[]) => {
    const lines = shapes({ blocks: all }).map((line) => line.replaceAll(/@?\^@?\d@?\^@?/g, ''));
    return lines.slice(lines.indexOf('heading 1 La lumière et l’œil'), lines.indexOf('paragraph Fin.') + 1);
  };
  expect(body(page).length).toBeGreaterThan(20);
  // The page links its cross reference to an element that is no block's own.
  expect(body(page).map((line) => line.replaceAll('@', ''))).toEqual(
    body(blocks).map((line) => line.replaceAll('@', '')),
  );
});

/** Blocks as lines, with what a reader sees of them; where a picture lies and what links point at is left out. */
function shapes({ blocks }: Pick<ParsedArticle, 'blocks'>): readonly string[] {
  return blocks.map(shape);
}

function shape(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level} ${marked(block.inlines)}`;
    case 'listItem':
      return `item ${block.depth} ${block.ordinal ?? '•'} ${marked(block.inlines)}`;
    case 'table':
      return `table ${block.caption} ${block.rows
        .map((row) => row.map((cell) => `${cell.isHeader ? '#' : ''}${marked(cell.inlines)}`).join('|'))
        .join('/')}`;
    case 'image':
      return `image ${inlineText(block.caption)}`;
    case 'code':
      return `code ${block.text}`;
    case 'footnote':
      return `footnote ${block.label} ${marked(block.inlines)}`;
    case 'rule':
      return 'rule';
    default:
      return `${block.kind} ${marked(block.inlines)}`;
  }
}

const SIGNS = { emphasis: '_', strong: '*', strikethrough: '-', superscript: '^', subscript: '~', link: '@' };

function marked(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'code') return `\`${inline.text}\``;
      if (inline.kind === 'lineBreak') return '\n';
      if (inline.kind === 'image') return '!';
      // Which of bold and italic is around the other does not show.
      const children = marked(inline.children);
      const isBoth = /^(?:\*.*\*|_.*_)$/.test(children) && /strong|emphasis/.test(inline.kind);
      const sign = SIGNS[inline.kind];
      return isBoth ? `_*${children.slice(1, -1)}*_` : `${sign}${children}${sign}`;
    })
    .join('');
}
