import { findCodeLines } from './code-lines.ts';
import { findContentsEntries } from './contents-entries.ts';
import type { HeadingRules } from './headings.ts';
import { findListMarks } from './list-items.ts';
import type { ListMark } from './list-marks.ts';
import type { PlacedLine } from './placed-lines.ts';
import { type FoundTable, findTables } from './table-rows.ts';
import { taggedMark, taggedTables, tagOf } from './tagged-lines.ts';
import type { Typography } from './typography.ts';

/** What the lines of a document are, told before they are grouped. */
export interface LineKinds {
  readonly code: ReadonlySet<PlacedLine>;
  readonly headings: ReadonlySet<PlacedLine>;
  readonly marks: ReadonlyMap<PlacedLine, ListMark>;
  readonly tables: ReadonlyMap<PlacedLine, FoundTable>;
  /** Lines of tables of contents. */
  readonly entries: ReadonlySet<PlacedLine>;
}

/** Tells what the lines of a document are: their tags first, their looks second. */
export function lineKinds(
  lines: readonly PlacedLine[],
  rules: HeadingRules,
  typography: Typography,
): LineKinds {
  const isHeading = (line: PlacedLine, above?: PlacedLine, below?: PlacedLine): boolean => {
    const tag = tagOf(line);
    if (tag !== null) return tag.kind === 'heading';
    return rules.isHeading(line, above, below) && !entries.has(line);
  };
  const code = findCodeLines(lines, typography);
  const entries = findContentsEntries(lines);
  const headings = new Set(
    lines.filter((line, index) => isHeading(line, lines[index - 1], lines[index + 1])),
  );
  const marks = new Map([
    ...findListMarks(lines.filter((line) => tagOf(line) === null && !headings.has(line))),
    ...taggedMarks(lines),
  ]);
  const tables = findTables(
    lines,
    (line) =>
      code.has(line) ||
      entries.has(line) ||
      headings.has(line) ||
      isMarkedItem(line, marks) ||
      tagOf(line) !== null,
  );
  return { code, headings, marks, tables: new Map([...tables, ...taggedTables(lines)]), entries };
}

/** A wide gap after its mark makes no item a table's row. */
function isMarkedItem(line: PlacedLine, marks: ReadonlyMap<PlacedLine, ListMark>): boolean {
  return marks.has(line) && line.parts.length <= 2;
}

/** The first lines of tagged items. */
function taggedMarks(lines: readonly PlacedLine[]): readonly (readonly [PlacedLine, ListMark])[] {
  const seen = new Set<number>();
  return lines.flatMap((line) => {
    const tag = tagOf(line);
    if (tag?.kind !== 'item' || tag.item === null || seen.has(tag.item)) return [];
    seen.add(tag.item);
    return [[line, taggedMark(line, tag)] as const];
  });
}
