import { type ListMark, listMarkOf } from './list-marks.ts';
import type { RunTag, TextRun } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';
import type { FoundTable } from './table-rows.ts';
import { runsText } from './text-lines.ts';

/** The tag of a line's text, its list's mark aside; null for a line without tags. */
export function tagOf(line: PlacedLine): RunTag | null {
  const run = line.runs.find(({ tag }) => tag !== null && tag.kind !== 'label') ?? line.runs[0];
  return run?.tag ?? null;
}

/** What tags say about two lines in a row: of one block, of one item of a list, of two blocks, or nothing. */
export function tagRelation(line: PlacedLine, above: PlacedLine): 'block' | 'item' | 'apart' | null {
  const [tag, tagAbove] = [tagOf(line), tagOf(above)];
  if (tag === null || tagAbove === null) return null;
  if (tag.block === tagAbove.block) return 'block';
  return tag.item !== null && tag.item === tagAbove.item ? 'item' : 'apart';
}

/** The mark of an item that tags name: its label's number, or a bullet that may only be drawn. */
export function taggedMark(line: PlacedLine, tag: RunTag): ListMark {
  const labels = line.runs.slice(
    0,
    line.runs.findIndex((run) => run.tag?.kind !== 'label'),
  );
  const label = runsText(labels);
  const drawn = listMarkOf(line);
  const space = line.text.slice(label.length).startsWith(' ') && label !== '' ? 1 : 0;
  const number = /\d+/.exec(label)?.[0];
  return {
    kind: 'bullet',
    ordinal: number === undefined ? (drawn?.ordinal ?? null) : Number(number),
    length: label === '' ? (drawn?.length ?? 0) : label.length + space,
    offset: line.left - line.columnLeft,
    textOffset: line.left - line.columnLeft,
    depth: tag.level,
  };
}

/** Tables that tags name, by their lines. */
export function taggedTables(lines: readonly PlacedLine[]): ReadonlyMap<PlacedLine, FoundTable> {
  const tables = new Map<PlacedLine, FoundTable>();
  const groups = Map.groupBy(lines, (line) => tagOf(line)?.table ?? null);
  for (const [table, own] of groups) {
    if (table === null) continue;
    const found = { lines: own, rows: taggedRows(own) };
    for (const line of own) tables.set(line, found);
  }
  return tables;
}

function taggedRows(lines: readonly PlacedLine[]): FoundTable['rows'] {
  const rows = new Map<number, Map<number, TextRun[]>>();
  for (const line of lines) {
    const touched = new Set<TextRun[]>();
    for (const run of line.runs) {
      const { row, cell } = run.tag ?? {};
      if (row == null || cell == null) continue;
      const cells = getOrMake(rows, row, () => new Map<number, TextRun[]>());
      const runs = getOrMake(cells, cell, (): TextRun[] => []);
      // Another line of a cell is another word of it.
      runs.push(touched.has(runs) || runs.length === 0 ? run : { ...run, isAfterSpace: true });
      touched.add(runs);
    }
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => inOrder(cells));
}

function inOrder(cells: ReadonlyMap<number, TextRun[]>): readonly TextRun[][] {
  return [...cells].sort(([one], [other]) => one - other).map(([, runs]) => runs);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
