import type { HeadingLevel } from '../../../shared/article.ts';
import type { OutlineEntry } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';
import { runsText } from './text-lines.ts';
import type { Typography } from './typography.ts';

/** Text this much larger than the body's is a heading. */
const LARGER = 1.08;
/** And text this much larger, even if the outline knows no heading of its style. */
const MUCH_LARGER = 1.5;
/** A bold line this much smaller than the body is none. */
const SMALLEST = 0.85;
/** Longer text is no heading, whatever its size. */
const MAX_CHARACTERS = 200;
/** An outline with as many entries names all headings, so that bold lines of the body's size are none. */
const TELLING_OUTLINE = 5;

/** The outline's entries by their words, and the size of the text around. */
interface Outline {
  readonly entries: ReadonlyMap<string, readonly OutlineEntry[]>;
  readonly bodySize: number;
}

/** Tells which lines are headings and of which level. */
export interface HeadingRules {
  isHeading(line: PlacedLine, above: PlacedLine | undefined, below: PlacedLine | undefined): boolean;
  levelOf(text: string, lines: readonly PlacedLine[]): HeadingLevel;
}

/** The rules of a document: its outline first, the sizes and weights of its text second. */
export function headingRules(
  lines: readonly PlacedLine[],
  outline: readonly OutlineEntry[],
  typography: Typography,
): HeadingRules {
  const entries = Map.groupBy(outline, ({ title }) => headingKey(title));
  const named: Outline = { entries, bodySize: typography.bodySize };
  const isTelling = outline.length >= TELLING_OUTLINE;
  const isLarge = (line: PlacedLine) =>
    line.size >= LARGER * typography.bodySize && /\p{L}|\d/u.test(line.text);
  const isBoldLine = (line: PlacedLine, above?: PlacedLine, below?: PlacedLine) =>
    !isTelling && isBoldHeading(line, above, below, typography);
  const styles = isTelling ? new Set(lines.filter((line) => isInOutline(line, named)).map(styleKey)) : null;
  const isHeadingSize = (line: PlacedLine) =>
    isLarge(line) &&
    (styles === null || styles.has(styleKey(line)) || line.size >= MUCH_LARGER * typography.bodySize);
  const levels = sizeLevels(lines.filter(isHeadingSize));
  return {
    isHeading: (line, above, below) =>
      line.text.length <= MAX_CHARACTERS &&
      !line.style.isMono &&
      (isHeadingSize(line) || isInOutline(line, named) || isBoldLine(line, above, below)),
    levelOf: (text, of) => {
      const entry = entries.get(headingKey(text))?.find(({ page }) => page === null || page === of[0]?.page);
      return toLevel((entry ?? entries.get(headingKey(text))?.[0])?.depth ?? levels(of[0]?.size ?? 0));
    },
  };
}

/** A heading's words, without its number and signs: outlines leave numbers out, and spell signs otherwise. */
function headingKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(
      /^(?:(?:chapitre|chapter|annexe|appendix)\s+)?(?:[\dIVX]{1,4}(?:\.\d+)*|[A-Z](?:\.\d+)+)[.)]?\s+/u,
      '',
    )
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A line whose words are an outline's entry of its page, set apart by size, weight or slant. */
function isInOutline(line: PlacedLine, { entries, bodySize }: Outline): boolean {
  if (!line.style.isBold && !line.style.isItalic && line.size < LARGER * bodySize) return false;
  return entries.get(headingKey(line.text))?.some(({ page }) => page === line.page) ?? false;
}

function styleKey({ size, style }: PlacedLine): string {
  return `${Math.round(size * 2)} ${style.isBold} ${style.isItalic}`;
}

/** A short bold line with white above it, over text that is not bold. */
function isBoldHeading(
  line: PlacedLine,
  above: PlacedLine | undefined,
  below: PlacedLine | undefined,
  typography: Typography,
): boolean {
  if (!line.style.isBold || line.text.length > MAX_CHARACTERS / 2 || /[.;,:…]$/u.test(line.text))
    return false;
  if (!/\p{L}{2}/u.test(line.text) || line.size < SMALLEST * typography.bodySize) return false;
  if (below === undefined || !isOnePhrase(line)) return false;
  const hasRoom = line.gapAbove === null || line.gapAbove > 1.25 * typography.leadingOf(line.size);
  return hasRoom || (above?.style.isBold === true && above.size === line.size);
}

/** Words without a wide gap but the one after a heading's number: a table's head has more. */
function isOnePhrase({ parts }: PlacedLine): boolean {
  if (parts.length === 1) return true;
  const [number] = parts;
  return (
    parts.length === 2 &&
    number !== undefined &&
    /^(?:[\dIVX]{1,4}(?:\.\d+)*|[A-Z])[.)]?$/.test(runsText(number.runs))
  );
}

/** Levels of the sizes that headings have, the largest first. */
function sizeLevels(lines: readonly PlacedLine[]): (size: number) => number {
  const sizes = [...new Set(lines.map(({ size }) => Math.round(size * 2) / 2))].sort(
    (one, other) => other - one,
  );
  return (size) => {
    const at = sizes.indexOf(Math.round(size * 2) / 2);
    return at === -1 ? sizes.length + 1 : at + 1;
  };
}

function toLevel(depth: number): HeadingLevel {
  return Math.min(6, Math.max(1, depth)) as HeadingLevel;
}
