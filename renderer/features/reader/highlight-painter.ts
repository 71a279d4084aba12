import { HIGHLIGHT_COLORS, HIGHLIGHT_STYLES } from '../../../shared/annotation.ts';
import { domRangesIn } from '../../anchoring/dom-range.ts';
import { BlockElements } from './find/block-elements.ts';
import { type BlockPaint, type PaintName, type PaintPlan, paintName } from './paint-plan.ts';

const NAMES: readonly PaintName[] = HIGHLIGHT_STYLES.flatMap((style) =>
  HIGHLIGHT_COLORS.map((color) => paintName(color, style)),
);

interface PaintedBlock {
  readonly paint: BlockPaint;
  readonly ranges: readonly (readonly [PaintName, Range])[];
}

/**
 * Paints highlights without touching the DOM (CSS Custom Highlight API). Only blocks whose paint has changed, or whose
 * text nodes have, are painted again: a long article may have a thousand highlights.
 */
export class HighlightPainter {
  readonly #elements: BlockElements;
  readonly #layers = new Map(NAMES.map((name) => [name, new Highlight()]));
  readonly #painted = new Map<string, PaintedBlock>();
  readonly #observer: MutationObserver;
  #plan: PaintPlan = new Map();

  constructor(page: HTMLElement) {
    this.#elements = new BlockElements(page);
    for (const [name, layer] of this.#layers) CSS.highlights.set(name, layer);
    this.#observer = new MutationObserver((records) => this.#repaint(records));
    this.#observer.observe(page, { childList: true, subtree: true, characterData: true });
  }

  paint(plan: PaintPlan): void {
    this.#plan = plan;
    for (const [blockId, { paint }] of this.#painted) {
      const next = plan.get(blockId);
      if (next === undefined || !isSame(paint, next)) this.#wipe(blockId);
    }
    for (const blockId of plan.keys()) if (!this.#painted.has(blockId)) this.#paintBlock(blockId);
  }

  stop(): void {
    this.#observer.disconnect();
    for (const [name, layer] of this.#layers) {
      if (CSS.highlights.get(name) === layer) CSS.highlights.delete(name);
    }
  }

  #paintBlock(blockId: string): void {
    const paint = this.#plan.get(blockId);
    const element = paint === undefined ? null : this.#elements.get(blockId);
    if (paint === undefined || element === null) return;
    const ranges = [...paint].flatMap(([name, stretches]) =>
      Array.from(domRangesIn(element, stretches), (range) => [name, range] as const),
    );
    for (const [name, range] of ranges) this.#layers.get(name)?.add(range);
    this.#painted.set(blockId, { paint, ranges });
  }

  #wipe(blockId: string): void {
    for (const [name, range] of this.#painted.get(blockId)?.ranges ?? [])
      this.#layers.get(name)?.delete(range);
    this.#painted.delete(blockId);
  }

  /** Text that React, or the colouring of code, has put in the place of other text has lost its ranges. */
  #repaint(records: readonly MutationRecord[]): void {
    const changed = new Set<string>();
    const added = new Set<string>();
    for (const { target, addedNodes } of records) {
      const parent = target instanceof Element ? target : target.parentElement;
      const block = parent?.closest<HTMLElement>('[data-block-id]');
      if (block?.dataset.blockId !== undefined) changed.add(block.dataset.blockId);
      else for (const node of addedNodes) for (const id of blockIdsIn(node)) added.add(id);
    }
    if (added.size > 0) this.#elements.forget();
    for (const blockId of new Set([...changed, ...added])) {
      if (!this.#plan.has(blockId)) continue;
      this.#wipe(blockId);
      this.#paintBlock(blockId);
    }
  }
}

function blockIdsIn(node: Node): readonly string[] {
  if (!(node instanceof HTMLElement)) return [];
  const blocks = [node, ...node.querySelectorAll<HTMLElement>('[data-block-id]')];
  return blocks.flatMap(({ dataset }) => (dataset.blockId === undefined ? [] : [dataset.blockId]));
}

function isSame(a: BlockPaint, b: BlockPaint): boolean {
  return a.size === b.size && JSON.stringify([...a]) === JSON.stringify([...b]);
}
