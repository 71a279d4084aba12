import { startsCapital } from '../text/line-shape.ts';
import type { LineGroup } from './line-groups.ts';
import type { ParagraphRules } from './paragraph-rules.ts';
import { isFarBelow, type PlacedLine } from './placed-lines.ts';

/** Fewer lines are no verses; set flush, where paragraphs stand, even fewer than these are not. */
const MIN_LINES = 3;
const MIN_FLUSH_LINES = 4;
/** Verses set flush are shorter than this share of their column. */
const SHORT = 0.8;

/** Groups with the lines of each stanza together: lines close under each other that all open with a capital, ragged. */
export function joinVerses(groups: readonly LineGroup[], rules: ParagraphRules): readonly LineGroup[] {
  const out: LineGroup[] = [];
  let open: LineGroup[] = [];
  const close = () => {
    const lines = open.flatMap((group) => group.lines);
    if (areVerses(lines, rules)) out.push({ kind: 'verse', lines });
    else for (const group of open) out.push(group);
    open = [];
  };
  for (const group of groups) {
    const above = open.at(-1)?.lines.at(-1);
    const [first] = group.lines;
    const isClose = above !== undefined && first !== undefined && isUnder(first, above, rules);
    if (!isClose || !isVerseLike(group)) close();
    if (isVerseLike(group)) open.push(group);
    else out.push(group);
  }
  close();
  return out;
}

function isVerseLike({ kind, lines }: LineGroup): boolean {
  return kind === 'text' && lines.every(({ text }) => startsCapital(text) && !/^[-–—]/u.test(text));
}

function isUnder(line: PlacedLine, above: PlacedLine, { typography }: ParagraphRules): boolean {
  if (line.column !== above.column || isFarBelow(line, above, typography)) return false;
  return Math.abs(line.left - above.left) < 0.5 * line.size && Math.abs(line.size - above.size) < 0.5;
}

function areVerses(lines: readonly PlacedLine[], { indent }: ParagraphRules): boolean {
  const [first] = lines;
  if (first === undefined || lines.length < MIN_LINES || !isRagged(lines)) return false;
  const offset = first.left - first.columnLeft;
  const isSetIn = offset > 0.5 * first.size && Math.abs(offset - indent) > 0.5 * first.size;
  const width = SHORT * (first.columnRight - first.columnLeft);
  return (
    isSetIn || (lines.length >= MIN_FLUSH_LINES && lines.every(({ left, right }) => right - left < width))
  );
}

/** Whether hardly any two lines in a row end at one place. */
function isRagged(lines: readonly PlacedLine[]): boolean {
  const even = lines.filter((line, index) => {
    const above = lines[index - 1];
    return above !== undefined && Math.abs(line.right - above.right) < 0.04 * line.size;
  });
  return even.length * 4 < lines.length;
}
