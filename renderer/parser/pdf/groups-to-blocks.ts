import type { HeadingLevel } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { codeText } from './code-lines.ts';
import { entryText } from './contents-entries.ts';
import type { Footnote } from './footnotes.ts';
import type { HeadingRules } from './headings.ts';
import type { LineGroup } from './line-groups.ts';
import { linesInlines, runsInlines, type TextSources } from './line-inlines.ts';
import type { TextRun } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';
import type { FoundTable } from './table-rows.ts';
import { tagOf } from './tagged-lines.ts';
import type { Typography } from './typography.ts';

/** A block with the place where it stands, so that links can be pointed at it. */
export interface PlacedBlock {
  readonly block: DraftBlock;
  readonly page: number;
  readonly y: number;
}

/** What groups become blocks with. */
export interface BlockRules {
  readonly headings: HeadingRules;
  readonly typography: Typography;
  readonly sources: TextSources;
}

/** The blocks of a document's groups, without empty ones. */
export function groupsToBlocks(groups: readonly LineGroup[], rules: BlockRules): readonly PlacedBlock[] {
  const depthOf = listDepths(groups);
  return groups.flatMap((group): readonly PlacedBlock[] => {
    const [first] = group.lines;
    const block = toBlock(group, depthOf.get(group) ?? 0, rules);
    if (first === undefined || block === null) return [];
    return [{ block, page: first.page, y: first.y - first.size }];
  });
}

/** A note at a page's foot as a block. */
export function footnoteBlock(note: Footnote, { sources }: BlockRules): PlacedBlock {
  const inlines = tidyInlines(linesInlines(note.lines, sources, { skip: note.labelLength }));
  const block: DraftBlock = { kind: 'footnote', label: note.label, inlines, anchors: [note.anchor] };
  return { block, page: note.page, y: note.lines[0]?.y ?? 0 };
}

function toBlock(group: LineGroup, depth: number, rules: BlockRules): DraftBlock | null {
  switch (group.kind) {
    case 'table':
      return tableBlock(group.table);
    case 'code':
      return { kind: 'code', text: codeText(group.lines, rules.typography), language: null };
    case 'heading':
      return headingBlock(group.lines, rules);
    case 'verse': {
      const openings = new Set(group.lines);
      return {
        kind: 'paragraph',
        inlines: tidyInlines(linesInlines(group.lines, rules.sources, { openings })),
      };
    }
    case 'entry':
      return entryBlock(group.lines, depth, rules.sources);
    case 'item': {
      const { mark, openings } = group;
      const inlines = tidyInlines(linesInlines(group.lines, rules.sources, { skip: mark.length, openings }));
      return { kind: 'listItem', depth, ordinal: mark.ordinal, inlines };
    }
    default:
      return paragraphBlock(group.lines, rules.sources);
  }
}

function headingBlock(lines: readonly PlacedLine[], { headings, sources }: BlockRules): DraftBlock {
  const inlines = tidyInlines(linesInlines(lines, sources, { isPlain: true }));
  const tag = lines[0] === undefined ? null : tagOf(lines[0]);
  const level =
    tag?.kind === 'heading' ? (tag.level as HeadingLevel) : headings.levelOf(inlineText(inlines), lines);
  return { kind: 'heading', level, inlines };
}

function paragraphBlock(lines: readonly PlacedLine[], sources: TextSources): DraftBlock | null {
  const inlines = tidyInlines(linesInlines(lines, sources));
  if (inlineText(inlines).trim() === '') return null;
  const tag = lines[0] === undefined ? null : tagOf(lines[0]);
  if (tag?.kind === 'quote') return { kind: 'quote', depth: Math.min(LIMITS.nesting, tag.level), inlines };
  return tag === null && isQuote(lines)
    ? { kind: 'quote', depth: 1, inlines }
    : { kind: 'paragraph', inlines };
}

/** A paragraph that stands in at both sides. */
function isQuote(lines: readonly PlacedLine[]): boolean {
  if (lines.length < 2) return false;
  const inner = lines.slice(0, -1);
  const left = Math.min(...lines.map((line) => line.left - line.columnLeft));
  const right = Math.min(...inner.map((line) => line.columnRight - line.right));
  const size = lines[0]?.size ?? 0;
  const isJustified = inner.every((line) => Math.abs(line.right - (inner[0]?.right ?? 0)) < 0.1 * size);
  return left > 0.9 * size && right > 0.9 * size && isJustified && inner.length > 1;
}

/** An entry of a table of contents, without its dots and the page's number. */
function entryBlock([line]: readonly PlacedLine[], depth: number, sources: TextSources): DraftBlock | null {
  if (line === undefined) return null;
  const text = entryText(line);
  if (text === '') return null;
  const link = sources.linksOf(line.page).find(({ top, bottom, href }) => {
    const middle = line.y - 0.3 * line.size;
    return href.startsWith('#') && middle > top && middle < bottom;
  });
  const run = { kind: 'text', text } as const;
  const inlines = link === undefined ? [run] : [{ kind: 'link', href: link.href, children: [run] } as const];
  return { kind: 'listItem', depth, ordinal: null, inlines };
}

function tableBlock({ rows }: FoundTable): DraftBlock {
  const isHead = isHeadRow(rows[0] ?? []);
  return {
    kind: 'table',
    caption: null,
    rows: rows.map((row, index) =>
      row.map((runs) => ({
        isHeader: index === 0 && isHead,
        inlines: tidyInlines(runsInlines(index === 0 && isHead ? runs.map(plain) : runs)),
      })),
    ),
  };
}

function isHeadRow(row: FoundTable['rows'][number]): boolean {
  return row.flat().every(({ font, tag }) => (tag?.kind === 'cell' ? tag.level === 1 : font.isBold));
}

/** A run without its weight, which a table's head shows anyway. */
function plain(run: TextRun): TextRun {
  return { ...run, font: { ...run.font, isBold: false } };
}

/** How deep each item's list lies: by how far its marks stand in under those of the items before it. */
function listDepths(groups: readonly LineGroup[]): ReadonlyMap<LineGroup, number> {
  const depths = new Map<LineGroup, number>();
  let open: number[] = [];
  for (const group of groups) {
    const [first] = group.lines;
    const offset = first === undefined ? 0 : first.left - first.columnLeft;
    if (group.kind !== 'item' && group.kind !== 'entry') {
      open = group.kind === 'heading' ? [] : open.filter((mark) => mark < offset - 1);
      continue;
    }
    open = open.filter((mark) => mark < offset - 3);
    const tagged = group.kind === 'item' ? group.mark.depth : null;
    depths.set(group, Math.min(tagged ?? open.length, LIMITS.nesting));
    open.push(offset);
  }
  return depths;
}
