import { findBlock, toBlockOffset, toDomRange } from '../../../anchoring/dom-range.ts';
import { firstNotPassed } from '../find/match-list.ts';
import type { TextPlace } from './text-measure.ts';

/** Layout that is only estimated until it shows settles in so many steps. */
const MOST_STEPS = 4;

/** The first text that is not above a height of the window (CSS pixels from its top); null without blocks. */
export function placeAtHeight(page: HTMLElement, top: number): TextPlace | null {
  const blocks = blocksOf(page);
  const index = firstNotPassed(blocks.length, (at) => bottomOf(blocks[at]) <= top);
  const block = blocks[index] ?? blocks.at(-1);
  const blockId = block?.dataset.blockId;
  if (block === undefined || blockId === undefined) return null;
  if (block.getBoundingClientRect().top >= top) return { blockId, offset: 0 };
  const offset = offsetAtHeight(block, top);
  if (offset !== null) return { blockId, offset };
  const next = blocks[index + 1]?.dataset.blockId;
  return next === undefined ? { blockId, offset: block.textContent.length } : { blockId: next, offset: 0 };
}

/**
 * The first character of a block that is not above a height; null when all are. A line of which less than half shows has
 * been read: else each restoring would begin a line earlier.
 */
function offsetAtHeight(block: HTMLElement, top: number): number | null {
  const nodes = textNodesOf(block);
  // A picture is kept by its top.
  if (nodes.length === 0) return 0;
  const node = nodes[firstNotPassed(nodes.length, (at) => isPassed(nodes[at], -1, top))];
  if (node === undefined) return null;
  const offset = firstNotPassed(node.length, (at) => isPassed(node, at, top));
  return toBlockOffset(node, Math.min(offset, node.length - 1))?.offset ?? null;
}

/** Whether the middle of a character is above a height; -1 is the last one. */
function isPassed(node: Text | undefined, at: number, top: number): boolean {
  if (node === undefined) return false;
  const start = at < 0 ? node.length - 1 : at;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  const box = range.getBoundingClientRect();
  return (box.top + box.bottom) / 2 <= top;
}

function textNodesOf(block: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.length === 0) continue;
    if (node.parentElement?.closest('[data-text-skip]') === null) nodes.push(node);
  }
  return nodes;
}

/** How far below the window's upper edge a place stands, CSS pixels; null when it is not in the page. */
export function heightOfPlace(page: HTMLElement, { blockId, offset }: TextPlace): number | null {
  const range = offset === 0 ? null : toDomRange(page, { blockId, start: offset, end: offset + 1 });
  const box = (range ?? findBlock(page, blockId))?.getBoundingClientRect();
  return box === undefined ? null : box.top;
}

/** Scrolls so that a place stands `below` CSS pixels under the upper edge. */
export function scrollToPlace(page: HTMLElement, scroller: HTMLElement, place: TextPlace, below = 0): void {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const height = heightOfPlace(page, place);
    if (height === null) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += height - scroller.getBoundingClientRect().top - below;
    if (Math.abs(scroller.scrollTop - before) < 1) return;
  }
}

function bottomOf(element: HTMLElement | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}

interface KnownBlocks {
  readonly elements: readonly HTMLElement[];
  readonly childCount: number;
}

const known = new WeakMap<HTMLElement, KnownBlocks>();

/** The blocks of a page in reading order: looked up once, as it is asked at each frame of scrolling. */
function blocksOf(page: HTMLElement): readonly HTMLElement[] {
  const present = known.get(page);
  const isPresent = present?.childCount === page.childElementCount && present.elements.at(-1)?.isConnected;
  if (present !== undefined && isPresent === true) return present.elements;
  const elements = [...page.querySelectorAll<HTMLElement>('[data-block-id]')];
  known.set(page, { elements, childCount: page.childElementCount });
  return elements;
}
