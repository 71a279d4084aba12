import { blockText } from '../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from './draft.ts';
import { oneLine } from './one-line.ts';

/** A page may set a few lines (a section's name, a date) above its heading. */
const BLOCKS_ABOVE_HEADING = 4;

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
  return at === -1 ? blocks : blocks.toSpliced(at, 1);
}
