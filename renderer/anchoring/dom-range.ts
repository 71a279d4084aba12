/**
 * Between DOM ranges and offsets of canonical block text. A block is an element with `data-block-id` whose text nodes
 * spell the block's canonical text; where they leave something out (tabs between the cells of a table), an element
 * with `data-text-start` says at which offset its own text starts. Elements with `data-text-skip` do not count.
 */

/** A stretch of one block. */
export interface BlockRange {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

interface TextPiece {
  readonly node: Text;
  /** Offset of the node's first character in the block's canonical text. */
  readonly start: number;
}

/** The stretches of blocks that a DOM range covers, in reading order; empty ones are left out. */
export function toBlockRanges(range: Range, container: Element): readonly BlockRange[] {
  const blockRanges: BlockRange[] = [];
  for (const block of container.querySelectorAll<HTMLElement>('[data-block-id]')) {
    if (!range.intersectsNode(block)) continue;
    const covered = coveredOffsets(range, block);
    if (covered !== null) blockRanges.push({ blockId: block.dataset.blockId ?? '', ...covered });
  }
  return blockRanges;
}

/** The DOM range of a stretch, or null when its block is not shown. */
export function toDomRange(container: Element, { blockId, start, end }: BlockRange): Range | null {
  const block = findBlock(container, blockId);
  const [range] = block === null ? [] : domRangesIn(block, [{ start, end }]);
  return range ?? null;
}

/**
 * The DOM ranges of stretches of one element's text, given in reading order: one walk over the text for all of them. A
 * stretch that is not shown is left out.
 */
export function* domRangesIn(
  element: HTMLElement,
  stretches: Iterable<Pick<BlockRange, 'start' | 'end'>>,
): Generator<Range> {
  const pieces = textPieces(element);
  let at = 0;
  for (const { start, end } of stretches) {
    while (isBefore(pieces[at], start)) at += 1;
    let last = at;
    while ((pieces[last + 1]?.start ?? end) < end) last += 1;
    const range = rangeOver(pieces[at], pieces[last], start, end);
    if (range !== null) yield range;
  }
}

function isBefore(piece: TextPiece | undefined, start: number): boolean {
  return piece !== undefined && piece.start + piece.node.length <= start;
}

function rangeOver(
  first: TextPiece | undefined,
  last: TextPiece | undefined,
  start: number,
  end: number,
): Range | null {
  if (first === undefined || last === undefined || first.start >= end) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}

/** The element of a block, or null. */
export function findBlock(container: Element, blockId: string): HTMLElement | null {
  return container.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"]`);
}

/** The canonical offset of a place in the DOM (a caret position), or null when it is in no block. */
export function toBlockOffset(node: Node, offset: number): { blockId: string; offset: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-block-id]');
  if (block === null || block === undefined) return null;
  const piece = textPieces(block).find((candidate) => candidate.node === node);
  return piece === undefined ? null : { blockId: block.dataset.blockId ?? '', offset: piece.start + offset };
}

function coveredOffsets(range: Range, block: HTMLElement): { start: number; end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (const piece of textPieces(block)) {
    if (!range.intersectsNode(piece.node)) continue;
    const from = piece.node === range.startContainer ? range.startOffset : 0;
    const to = piece.node === range.endContainer ? range.endOffset : piece.node.length;
    if (to <= from) continue;
    start ??= piece.start + from;
    end = piece.start + to;
  }
  return start === null ? null : { start, end };
}

/** Text nodes of a block with their canonical offsets, in order. */
function textPieces(block: HTMLElement): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const walker = block.ownerDocument.createTreeWalker(
    block,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof HTMLElement && 'textSkip' in node.dataset
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  let offset = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLElement) {
      const start = node.dataset.textStart;
      if (start !== undefined) offset = Number(start);
    } else if (node instanceof Text) {
      pieces.push({ node, start: offset });
      offset += node.length;
    }
  }
  return pieces;
}
