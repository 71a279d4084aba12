import { PLAIN_FONT } from './pdf-fonts.ts';
import type { FontStyle, PageLink, PdfContents, PdfPage, TextRun } from './pdf-page.ts';

/** How a line of a test's page is set. */
export interface SetLine {
  readonly text: string;
  readonly x?: number;
  readonly size?: number;
  /** Points from the line above; the leading when it is not told. */
  readonly gap?: number;
  /** Where a justified line ends; its text's own width when it is not told. */
  readonly right?: number;
  readonly font?: Partial<FontStyle>;
}

const LEFT = 72;
const TOP = 100;
const LEADING = 12;
const SIZE = 10;
/** Width of a character of the tests' font, as a share of its size. */
const CHARACTER = 0.5;

/** A run of text at a place, as an engine would give it. */
export function run(text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun {
  const size = more.size ?? SIZE;
  const width = text.length * size * CHARACTER;
  return {
    text,
    x,
    y,
    width,
    size,
    font: PLAIN_FONT,
    isRightToLeft: false,
    isAfterSpace: false,
    tag: null,
    ...more,
  };
}

/** Runs of lines under each other, one run a line. */
export function setLines(lines: readonly (string | SetLine)[], x = LEFT, top = TOP): readonly TextRun[] {
  let y = top;
  return lines.map((line, index) => {
    const {
      text,
      size = SIZE,
      gap = LEADING,
      right,
      font = {},
      ...own
    } = typeof line === 'string' ? { text: line } : line;
    if (index > 0) y += gap;
    const left = own.x ?? x;
    const width = right === undefined ? text.length * size * CHARACTER : right - left;
    return run(text, left, y, { size, width, font: { ...PLAIN_FONT, ...font } });
  });
}

export function page(index: number, runs: readonly TextRun[], links: readonly PageLink[] = []): PdfPage {
  return { index, width: 612, height: 792, runs, links };
}

export function contents(
  pages: readonly (readonly TextRun[])[],
  more: Partial<PdfContents> = {},
): PdfContents {
  return { pages: pages.map((runs, index) => page(index, runs)), places: [], outline: [], ...more };
}
