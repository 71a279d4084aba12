import type { AnchorState, BlockTarget } from '../../shared/annotation.ts';
import type { TextAlignment } from './align-texts.ts';
import { anchorTarget } from './anchor.ts';
import { PassageCarrier } from './carry-passage.ts';
import type { BlockRange } from './dom-range.ts';
import type { FoldedText } from './folded-text.ts';
import { type FoundPlace, ORPHAN, together, worst } from './found-place.ts';
import type { BlockTexts } from './match-quote.ts';

/** An annotation that is to be found again in another version of its article. */
export interface AnchoredAnnotation {
  readonly id: string;
  readonly targets: readonly BlockTarget[];
  /** Where it stands in the old version; null where its targets tell that, being made there. */
  readonly found: FoundPlace | null;
}

/** Carries annotations of one version of an article over to another. What they say themselves is left as it is. */
export class AnnotationCarrier {
  readonly #oldTexts: BlockTexts;
  readonly #newTexts: BlockTexts;
  readonly #alignment: TextAlignment;
  readonly #passages: PassageCarrier;

  constructor(oldTexts: BlockTexts, newTexts: BlockTexts, alignment: TextAlignment) {
    this.#oldTexts = oldTexts;
    this.#newTexts = newTexts;
    this.#alignment = alignment;
    this.#passages = new PassageCarrier(alignment);
  }

  carry({ targets, found }: AnchoredAnnotation): FoundPlace {
    if (found === null) return together(targets.map((target) => this.#carryTarget(target)));
    const place =
      found.state === 'orphan'
        ? together(targets.map((target) => unsure(anchorTarget(target, this.#newTexts))))
        : together(found.ranges.map((range) => this.#carryRange(range)));
    return isAtTargets(place, targets, this.#newTexts)
      ? { ...place, state: worst(['exact', capOf(found.state)]) }
      : { ...place, state: worst([place.state, capOf(found.state)]) };
  }

  /** The block that stands where a block stood; null where it is gone. */
  carryBlock(blockId: string): string | null {
    const end = this.#oldTexts.get(blockId)?.length ?? 0;
    return this.#carryRange({ blockId, start: 0, end }).ranges[0]?.blockId ?? null;
  }

  #carryTarget(target: BlockTarget): FoundPlace {
    const { start, end } = target.position;
    const text = this.#oldTexts.get(target.blockId);
    // The text that it was made in is not the one that is known.
    if (text?.slice(start, end) !== target.quote.exact) return toPlace(anchorTarget(target, this.#newTexts));
    const place = this.#carryRange({ blockId: target.blockId, start, end });
    return place.state === 'moved' && isAtTargets(place, [target], this.#newTexts)
      ? { ...place, state: 'exact' }
      : place;
  }

  #carryRange(range: BlockRange): FoundPlace {
    const { before, after } = this.#alignment;
    const passage = before.fold(range);
    if (passage === null) return this.#carryTextless(range.blockId);
    const { state, place } = this.#passages.carry(passage);
    return place === null ? ORPHAN : { state, ranges: after.unfold(place.start, place.end) };
  }

  /** A picture or a rule stands between the same texts as before, or it is not known which one it is. */
  #carryTextless(blockId: string): FoundPlace {
    const { before, after, segments } = this.#alignment;
    const old = before.blocks.find(({ id }) => id === blockId);
    if (old === undefined) return ORPHAN;
    const around =
      segments.find(({ from, length }) => from <= old.start && old.start < from + length) ??
      segments.find(({ from, length }) => from + length === old.start);
    const peers = textlessAt(before, old.start);
    const present = around === undefined ? [] : textlessAt(after, old.start + around.to - around.from);
    const id = present.length === peers.length ? present[peers.indexOf(blockId)] : undefined;
    const ranges = (known: string) => [{ blockId: known, start: 0, end: 0 }];
    if (id !== undefined) return { state: id === blockId ? 'exact' : 'moved', ranges: ranges(id) };
    return this.#newTexts.get(blockId) === '' ? { state: 'uncertain', ranges: ranges(blockId) } : ORPHAN;
  }
}

function textlessAt(text: FoldedText, offset: number): readonly string[] {
  return text.blocks.filter(({ start, end }) => start === end && start === offset).map(({ id }) => id);
}

function isAtTargets({ ranges }: FoundPlace, targets: readonly BlockTarget[], texts: BlockTexts): boolean {
  return (
    ranges.length === targets.length &&
    ranges.every((range, index) => {
      const target = targets[index];
      return (
        target !== undefined &&
        target.blockId === range.blockId &&
        target.position.start === range.start &&
        target.position.end === range.end &&
        texts.get(range.blockId)?.slice(range.start, range.end) === target.quote.exact
      );
    })
  );
}

/** How sure the next version can be of a place that was not sure in this one. */
function capOf(state: AnchorState): AnchorState {
  return state === 'uncertain' ? 'uncertain' : 'exact';
}

function toPlace(anchored: ReturnType<typeof anchorTarget>): FoundPlace {
  if (anchored.state === 'orphan') return ORPHAN;
  const { state, blockId, start, end } = anchored;
  return { state, ranges: [{ blockId, start, end }] };
}

function unsure(anchored: ReturnType<typeof anchorTarget>): FoundPlace {
  const place = toPlace(anchored);
  return place.state === 'orphan' ? place : { ...place, state: 'uncertain' };
}
