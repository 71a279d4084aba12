/**
 * Plain text as Markdown that shows it letter for letter (CommonMark 0.31, §2.4 and what begins a block; GFM's
 * strikethrough, tables and tags of the common editors). No more is escaped than would be read otherwise.
 */

/** Signs that mean something wherever they stand. */
const ANYWHERE = /[\\`*[\]<~]/g;
/** `_` inside a word means nothing. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would be read as a character reference. */
const REFERENCE = /&(?=#?\w+;)/g;
/** At the begin of a line: headings and tags, quotes, lists, underlines of headings, rules, tables. */
const LINE_BEGIN = /^(?:[#>|]|[-+](?=\s|$)|[-=]+$|(\d{1,9})[.)](?=\s|$))/;

/** One line: no line breaks in it. White space at its begin, which would be code, goes. */
function escapeLine(line: string): string {
  const escaped = line.trim().replace(ANYWHERE, '\\$&').replace(UNDERSCORE, '\\_').replace(REFERENCE, '\\&');
  return escaped.replace(LINE_BEGIN, (begin, digits: string | undefined) =>
    digits === undefined ? `\\${begin}` : `${digits}\\${begin.slice(digits.length)}`,
  );
}

/** A paragraph of plain text; its line breaks stay. */
export function escapeParagraph(text: string): string {
  const lines = text.trim().split('\n').map(escapeLine);
  return lines.filter((line) => line !== '').join('\\\n');
}

/** A text that stands in one line: a heading, the words of a link. */
export function escapeInline(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' '));
}

/** Cells that tabs part, in rows that line breaks part, as a table; its first row is the head. */
export function markdownTable(text: string): string {
  const rows = text.split('\n').map((row) => row.split('\t').map(escapeCell));
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
}

function escapeCell(cell: string): string {
  return escapeInline(cell).replace(/(?<!\\)\|/g, '\\|');
}

/** Code in a fence that nothing in it closes. */
export function fencedCode(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/** Markdown inside of a quote. */
export function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
