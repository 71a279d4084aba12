import type { Inline, TableCell } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { childInlines } from './html-inlines.ts';

/** A cell with one of these is a box of a laid-out page, not a datum. */
const LAYOUT_CONTENT = 'table, h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote, figure, p + p';

/** Code of a `pre` with its line ends and spaces, and its language where a class names it. */
export function codeBlock(pre: Element): DraftBlock {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  const text = pre.textContent.replace(/^\n+|\s+$/g, '');
  return { kind: 'code', text, language: codeLanguage(pre) };
}

/** `language-x` is the HTML Standard's advice, `lang-x` and `highlight-source-x` are highlighters' habits. */
function codeLanguage(pre: Element): string | null {
  const marked = [pre, pre.querySelector('code'), pre.parentElement];
  for (const element of marked) {
    const found = /(?:^|\s)(?:language|lang|highlight-source)-([\w#+.-]+)/.exec(element?.className ?? '');
    if (found?.[1] !== undefined) return found[1].toLowerCase();
  }
  return null;
}

/** Whether a table holds data: several columns, and no cell that is a piece of page. */
export function isDataTable(table: Element): boolean {
  if (!(table instanceof HTMLTableElement)) return false;
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (![...table.rows].some((row) => row.cells.length > 1)) return false;
  return table.querySelector(LAYOUT_CONTENT) === null;
}

/** Rows, header cells and caption of a data table; null when every cell is empty. */
export function tableBlock(table: Element, baseUrl: string | null): DraftBlock | null {
  if (!(table instanceof HTMLTableElement)) return null;
  const rows = [...table.rows]
    .map((row) => [...row.cells].map((cell) => tableCell(cell, baseUrl)))
    .filter((cells) => cells.some((cell) => inlineText(cell.inlines).trim() !== ''));
  if (rows.length === 0) return null;
  const caption = table.caption === null ? '' : inlineText(lineOf(table.caption, baseUrl));
  return { kind: 'table', caption: caption === '' ? null : caption, rows };
}

function tableCell(cell: HTMLTableCellElement, baseUrl: string | null): TableCell {
  return { isHeader: cell.localName === 'th', inlines: lineOf(cell, baseUrl) };
}

/**
 * The images of a figure, the last one with the caption; null when the figure shows no image or holds more than images
 * (a table, code, a quotation), so that its content is read like any other.
 */
export function figureImages(figure: Element, baseUrl: string | null): readonly DraftBlock[] | null {
  if (figure.querySelector('table, pre, blockquote, figure') !== null) return null;
  const captionElement = figure.querySelector('figcaption');
  const caption = captionElement === null ? [] : lineOf(captionElement, baseUrl);
  const images = imagesIn(childInlines(figure, baseUrl));
  return images.length === 0
    ? null
    : images.map(({ src, alt }, index) => ({
        kind: 'image',
        src,
        alt,
        caption: index === images.length - 1 ? caption : [],
        credit: null,
      }));
}

function imagesIn(inlines: readonly Inline[]): readonly Extract<Inline, { kind: 'image' }>[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'image') return [inline];
    return 'children' in inline ? imagesIn(inline.children) : [];
  });
}

/** Runs of an element as one tidied line. */
function lineOf(element: Element, baseUrl: string | null): readonly Inline[] {
  return tidyInlines(childInlines(element, baseUrl));
}
