import { blockText } from '../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from './draft.ts';
import { oneLine } from './one-line.ts';

/** A page may set a few lines (a section's name, a date) above its heading. */
const BLOCKS_ABOVE_HEADING = 4;
/** Shorter headings are equal to a title or are not it: "News" starts many. */
const SHORTEST_PART = 12;

/**
 * Blocks without the heading that repeats the title, so that a reader sees the title once. A document that holds
 * nothing else keeps it.
 */
export function withoutTitleHeading(
  blocks: readonly DraftBlock[],
  title: string | null,
): readonly DraftBlock[] {
  if (title === null || blocks.length < 2) return blocks;
  const wanted = title.toLowerCase();
  const at = blocks
    .slice(0, BLOCKS_ABOVE_HEADING)
    .findIndex(
      (block) => block.kind === 'heading' && oneLine(blockText(withAnyId(block)))?.toLowerCase() === wanted,
    );
  return at === -1 ? blocks : withoutBlock(blocks, at);
}

/** Links that point at the block that goes point at the one below it then, at the end of the text at the one above. */
function withoutBlock(blocks: readonly DraftBlock[], at: number): readonly DraftBlock[] {
  const anchors = blocks[at]?.anchors ?? [];
  const heir = at + 1 < blocks.length ? at + 1 : at - 1;
  return blocks
    .map((block, index) =>
      index === heir && anchors.length > 0
        ? { ...block, anchors: [...anchors, ...(block.anchors ?? [])] }
        : block,
    )
    .toSpliced(at, 1);
}

/** Whether a heading repeats a title, apart from punctuation and what a site adds to the one or the other. */
export function isSameTitle(heading: string, title: string): boolean {
  const [one, other] = [lettersOf(heading), lettersOf(title)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  return (
    (one.length > SHORTEST_PART && other.startsWith(one)) ||
    (other.length > SHORTEST_PART && one.endsWith(other))
  );
}

/** Letters and digits of a line, in lower case: what two wordings of a heading share. */
export function lettersOf(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
