import type { HeadingRules } from './headings.ts';
import { type LineKinds, lineKinds } from './line-kinds.ts';
import type { ListMark } from './list-marks.ts';
import { goesOn, type ParagraphRules } from './paragraph-rules.ts';
import { isFarBelow, type PlacedLine } from './placed-lines.ts';
import type { FoundTable } from './table-rows.ts';
import { tagRelation } from './tagged-lines.ts';
import type { Typography } from './typography.ts';

/** Lines that make one block, before their text is put together. */
export type LineGroup =
  | { readonly kind: 'heading' | 'code' | 'text' | 'verse'; readonly lines: PlacedLine[] }
  | { readonly kind: 'entry'; readonly lines: PlacedLine[] }
  | { readonly kind: 'table'; readonly lines: readonly PlacedLine[]; readonly table: FoundTable }
  | {
      readonly kind: 'item';
      readonly lines: PlacedLine[];
      readonly mark: ListMark;
      /** Lines that open further paragraphs of the item. */
      readonly openings: Set<PlacedLine>;
    };

type ItemGroup = Extract<LineGroup, { kind: 'item' }>;

/** The groups of a document's lines, in reading order. */
export function groupLines(
  lines: readonly PlacedLine[],
  headings: HeadingRules,
  rules: ParagraphRules,
): readonly LineGroup[] {
  const kinds = lineKinds(lines, headings, rules.typography);
  const groups: LineGroup[] = [];
  for (const [index, line] of lines.entries()) {
    const open = groups.at(-1);
    if (open !== undefined && joins(line, open, kinds, rules, lines[index - 1])) addTo(open, line, rules);
    else groups.push(openGroup(line, kinds));
  }
  return groups;
}

function openGroup(line: PlacedLine, { code, headings, marks, tables, entries }: LineKinds): LineGroup {
  const table = tables.get(line);
  if (table !== undefined) return { kind: 'table', lines: table.lines, table };
  if (code.has(line)) return { kind: 'code', lines: [line] };
  if (headings.has(line)) return { kind: 'heading', lines: [line] };
  if (entries.has(line)) return { kind: 'entry', lines: [line] };
  const mark = marks.get(line);
  if (mark !== undefined) return { kind: 'item', lines: [line], mark, openings: new Set() };
  return { kind: 'text', lines: [line] };
}

function joins(
  line: PlacedLine,
  open: LineGroup,
  kinds: LineKinds,
  rules: ParagraphRules,
  above: PlacedLine | undefined,
): boolean {
  if (open.kind === 'table' || kinds.tables.has(line))
    return open.kind === 'table' && kinds.tables.get(line) === open.table;
  if (kinds.code.has(line) || open.kind === 'code')
    return kinds.code.has(line) && open.kind === 'code' && isSameCode(line, above, rules.typography);
  const relation = above === undefined ? null : tagRelation(line, above);
  if (relation === 'block') return true;
  if (relation === 'item') return open.kind === 'item';
  if (relation === 'apart' && above?.column === line.column) return false;
  if (kinds.headings.has(line) || open.kind === 'heading') {
    return kinds.headings.has(line) && open.kind === 'heading' && isSameHeading(line, open.lines);
  }
  if (kinds.marks.has(line) || kinds.entries.has(line) || open.kind === 'entry') return false;
  if (open.kind === 'item' && opensItemParagraph(line, open, rules.typography)) return true;
  return goesOn(line, open.lines, rules, open.kind === 'item' ? open.mark.textOffset : null);
}

function addTo(group: LineGroup, line: PlacedLine, { typography }: ParagraphRules): void {
  if (group.kind === 'table') return;
  if (group.kind === 'item' && opensAnother(line, group, typography)) group.openings.add(line);
  group.lines.push(line);
}

/** Whether a line of an item opens another paragraph of it: tags say so, or white above it. */
function opensAnother(line: PlacedLine, group: ItemGroup, typography: Typography): boolean {
  const above = group.lines.at(-1);
  const relation = above === undefined ? null : tagRelation(line, above);
  return relation === null ? opensItemParagraph(line, group, typography) : relation === 'item';
}

/** White above a line that stands under an item's text: another paragraph of the item. */
function opensItemParagraph(line: PlacedLine, { lines, mark }: ItemGroup, typography: Typography): boolean {
  const last = lines.at(-1);
  if (last === undefined || line.column !== last.column || !isFarBelow(line, last, typography)) return false;
  if (mark.textOffset < 0.5 * line.size || Math.abs(line.size - last.size) > 0.1 * line.size) return false;
  return (
    Math.abs(line.left - line.columnLeft - mark.textOffset) <= 0.4 * line.size &&
    line.y - last.y < 3 * line.size
  );
}

function isSameCode(line: PlacedLine, above: PlacedLine | undefined, typography: Typography): boolean {
  if (above === undefined) return false;
  if (line.column !== above.column) return true;
  return line.y - above.y < 2.6 * typography.leadingOf(line.size);
}

/** A heading's second line: same size and weight, close below. */
function isSameHeading(line: PlacedLine, lines: readonly PlacedLine[]): boolean {
  const last = lines.at(-1);
  if (last === undefined || last.column !== line.column || last.style.isBold !== line.style.isBold)
    return false;
  return (
    Math.abs(line.size - last.size) <= 0.05 * line.size &&
    line.y - last.y < 1.6 * line.size &&
    !/^\d+(?:\.\d+)*\.?\s/.test(line.text)
  );
}
