import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';

/** A text's letters and digits alone, without accents, so that spellings of one title compare equal. */
export function lettersOf(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Blocks in which a chapter's number and name, set as two headings, are one when the table of contents has them as one
 * line.
 */
export function withWholeHeadings(
  blocks: readonly DraftBlock[],
  labels: readonly string[],
): readonly DraftBlock[] {
  const wanted = new Set(labels.map(lettersOf));
  const out: DraftBlock[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const whole = last === undefined ? null : joinedHeading(last, block, wanted);
    if (whole === null) out.push(block);
    else out[out.length - 1] = whole;
  }
  return out;
}

function joinedHeading(one: DraftBlock, other: DraftBlock, wanted: ReadonlySet<string>): DraftBlock | null {
  if (one.kind !== 'heading' || other.kind !== 'heading') return null;
  const [first, second] = [one, other].map((block) => lettersOf(blockText(withAnyId(block))));
  if (first === undefined || wanted.has(first) || !wanted.has(`${first}${second}`)) return null;
  const anchors = [...(one.anchors ?? []), ...(other.anchors ?? [])];
  return { ...one, inlines: [...one.inlines, { kind: 'lineBreak' }, ...other.inlines], anchors };
}
