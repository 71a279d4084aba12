import type { DraftBlock } from '../draft.ts';
import type { Words } from './hyphenation.ts';
import { isBlank } from './line-shape.ts';
import { ProseBlocks } from './prose-blocks.ts';
import { levelsByStyle, underlinedAt } from './underlined-heading.ts';

/** Nothing is joined, so no word is put together. */
const NO_WORDS: Words = { known: new Set(), areNeverBroken: true };

/** Blocks of a text of which each line is a paragraph, an item of a list, a ruler, or a heading with a ruler under it. */
export function lineBlocks(lines: readonly string[]): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const prose = new ProseBlocks(blocks, NO_WORDS);
  const levelOf = levelsByStyle();
  let open: string[][] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const underlined = isBlank(line) ? null : underlinedAt(lines, index);
    if (underlined === null) {
      if (!isBlank(line)) open.push([line]);
      index += 1;
      continue;
    }
    prose.add(open);
    prose.endLists();
    open = [];
    const { text, style } = underlined;
    blocks.push({ kind: 'heading', level: levelOf(style), inlines: [{ kind: 'text', text }] });
    index += underlined.lines;
  }
  prose.add(open);
  return blocks;
}
