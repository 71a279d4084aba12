import type { DraftBlock } from '../draft.ts';
import { gridTableAt } from './grid-table.ts';
import { wordsOf } from './hyphenation.ts';
import { bodyIndentOf, indentOf, isBlank, markOf } from './line-shape.ts';
import { wrappedParagraphs } from './line-wrapping.ts';
import { isLiteral, literalText, type Surroundings } from './literal-lines.ts';
import { ProseBlocks } from './prose-blocks.ts';
import { bodyIndentOfText, sectionLineAt } from './section-line.ts';
import { levelsByStyle, underlinedAt } from './underlined-heading.ts';

interface Reading {
  readonly lines: readonly string[];
  readonly bodyIndent: number;
}

/** A block that its shape tells, and how many lines it takes. */
interface Shaped {
  readonly block: DraftBlock;
  readonly lines: number;
}

/**
 * Blocks of a text that is wrapped at `width`, by the customs that technical texts share (reStructuredText's output,
 * RFCs, manual pages, mail): headings with a ruler under them or standing out to the left, tables drawn with signs,
 * literal lines that stand in, lists, numbered notes, and paragraphs with their lines joined.
 */
export function wrappedBlocks(lines: readonly string[], width: number): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const prose = new ProseBlocks(blocks, wordsOf(lines));
  const bodyIndent = bodyIndentOfText(lines, width);
  const shapedAt = shapes({ lines, bodyIndent });
  let open: string[] = [];
  const flush = () => {
    prose.add(wrappedParagraphs(open, width));
    open = [];
  };
  let around: Surroundings = { indent: bodyIndent, above: '' };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const shaped = isBlank(line) ? null : shapedAt(index, around);
    if (shaped === null) {
      open.push(line);
      around = surroundingsAfter(line, around, index === 0 || isBlank(lines[index - 1] ?? ''));
      index += 1;
      continue;
    }
    flush();
    if (shaped.block.kind === 'heading') {
      prose.endLists();
      around = { indent: bodyIndent, above: '' };
    }
    blocks.push(shaped.block);
    index += shaped.lines;
  }
  flush();
  return blocks;
}

/** Finds the block that opens at a line and is told by its shape; null where running text does. */
function shapes({ lines, bodyIndent }: Reading): (index: number, around: Surroundings) => Shaped | null {
  const levelOf = levelsByStyle();
  return (index, around) => {
    const underlined = underlinedAt(lines, index);
    if (underlined !== null) {
      const block = heading(underlined.text, levelOf(underlined.style));
      return { block, lines: underlined.lines };
    }
    const grid = gridTableAt(lines, index);
    if (grid !== null) return grid;
    if (index > 0 && !isBlank(lines[index - 1] ?? '')) return null;
    const section = sectionLineAt(lines, index, bodyIndent);
    if (section !== null) return { block: heading(section.text, section.level), lines: 1 };
    return literalAt(lines, index, around);
  };
}

function heading(text: string, level: Extract<DraftBlock, { kind: 'heading' }>['level']): DraftBlock {
  return { kind: 'heading', level, inlines: [{ kind: 'text', text }] };
}

/** Runs of literal lines that only blank lines part are one. */
function literalAt(lines: readonly string[], index: number, around: Surroundings): Shaped | null {
  let end = index;
  for (let start = index; start < lines.length; ) {
    const stop = endOfRun(lines, start);
    if (stop === start || !isLiteral(lines.slice(start, stop), around)) break;
    end = stop;
    start = stop;
    while (start < lines.length && isBlank(lines[start] ?? '')) start += 1;
  }
  if (end === index) return null;
  return {
    block: { kind: 'code', language: null, text: literalText(lines.slice(index, end)) },
    lines: end - index,
  };
}

function endOfRun(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && !isBlank(lines[end] ?? '')) end += 1;
  return end;
}

/** An item sets the indent of what follows, and so does a paragraph's line that stands less in. */
function surroundingsAfter(line: string, around: Surroundings, isFirst: boolean): Surroundings {
  if (isBlank(line)) return around;
  const indent =
    isFirst || markOf(line) !== null ? bodyIndentOf(line) : Math.min(around.indent, indentOf(line));
  return { indent, above: line };
}
