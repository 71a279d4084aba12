import type { Inline, TableCell } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { isUnread } from './html-elements.ts';
import { childInlines } from './html-inlines.ts';

/** A cell with one of these is a box of a laid-out page, not a datum. */
const LAYOUT_CONTENT = 'table, h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote, figure, p + p';

/** Code of a `pre` with its line ends and spaces, and its language where a class names it. */
export function codeBlock(pre: Element): DraftBlock {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  for (const part of pre.querySelectorAll('*')) if (isUnread(part)) part.remove();
  const text = pre.textContent.replace(/^\n+|\s+$/g, '');
  return { kind: 'code', text, language: codeLanguage(pre) };
}

const CODE_LANGUAGE =
  /(?:^|\s)(?:(?:language|lang|highlight-source|highlight|brush:\s?)-?|(?:sourceCode|programlisting|hljs|prettyprint)\s)([\w#+.-]+)/;
/** Class names that a highlighter sets beside or in place of a language. */
const NO_LANGUAGE =
  /^(?:default|none|text|plaintext|source|copyable|linenums|line-numbers|notranslate|numberSource)$/;

/** `language-x` is the HTML Standard's advice; the others are habits of highlighters (Sphinx, pandoc, DocBook, Prism). */
function codeLanguage(pre: Element): string | null {
  const marked = [pre, pre.querySelector('code'), pre.parentElement, pre.parentElement?.parentElement];
  for (const element of marked) {
    const stated = element?.getAttribute('data-lang') ?? element?.getAttribute('data-language');
    const found = stated ?? CODE_LANGUAGE.exec(element?.className ?? '')?.[1];
    if (found !== undefined && found !== '' && !NO_LANGUAGE.test(found)) return found.toLowerCase();
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

/** Runs of an element as one tidied line. */
function lineOf(element: Element, baseUrl: string | null): readonly Inline[] {
  return tidyInlines(childInlines(element, baseUrl));
}
