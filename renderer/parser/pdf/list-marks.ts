import type { TextRun } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';

/** The mark of a list's item at a line's start. */
export interface ListMark {
  readonly kind: 'bullet' | 'dash' | 'number' | 'letter';
  /** The number that it shows, or null. */
  readonly ordinal: number | null;
  /** Characters of the line's text up to the item's own. */
  readonly length: number;
  /** Where the mark and the item's text stand, from the column's left edge. */
  readonly offset: number;
  readonly textOffset: number;
  /** How deep its list lies, where tags tell; null where its place tells. */
  readonly depth: number | null;
}

const BULLET = /^[•‣◦▪▫■□●○⁃∙➢➤✓✔❖◆◇►▶❑❒*·\u{f0a7}\u{f0b7}\u{f0d8}\u{f0fc}]\s+(?=\S)/u;
const DASH = /^[-–—―]\s+(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/u;
const LETTER = /^\(?(?:[a-z]|[ivx]{1,4})\)\s+(?=\S)/u;

/** The mark that opens a line, or null. Whether a dash or a number is one is told by the lines around (`list-items`). */
export function listMarkOf(line: PlacedLine): ListMark | null {
  const { text } = line;
  const mark = (kind: ListMark['kind'], match: RegExpExecArray, ordinal: number | null): ListMark => ({
    kind,
    ordinal,
    depth: null,
    length: match[0].length,
    offset: line.left - line.columnLeft,
    textOffset: placeOfCharacter(line.runs, match[0].length, line) - line.columnLeft,
  });
  const bullet = BULLET.exec(text);
  if (bullet !== null) return mark('bullet', bullet, null);
  const dash = DASH.exec(text);
  if (dash !== null) return mark('dash', dash, null);
  const number = NUMBER.exec(text);
  if (number !== null) return mark('number', number, Number(number[1]));
  const letter = LETTER.exec(text);
  return letter === null ? null : mark('letter', letter, null);
}

/** Where the character of a line's text stands; inside a run, from the mean width of its characters. */
function placeOfCharacter(runs: readonly TextRun[], index: number, line: PlacedLine): number {
  let at = 0;
  for (const run of runs) {
    // Spaces between runs count once: the run that holds the character is the first to end beyond it.
    const start = line.text.indexOf(run.text, at);
    if (start >= index) return run.x;
    at = start + run.text.length;
    if (at > index) return run.x + (run.width * (index - start)) / run.text.length;
  }
  return line.left;
}
