import { alignTexts } from './align-texts.ts';
import { type AnchoredAnnotation, AnnotationCarrier } from './carry-annotations.ts';
import { FoldedText } from './folded-text.ts';
import type { FoundPlace } from './found-place.ts';
import type { BlockTexts } from './match-quote.ts';

/** Where the annotations of a version stand in another one, by id. */
export type CarriedPlaces = ReadonlyMap<string, FoundPlace>;

/** Finds the annotations of one version of an article again in another one. */
export function carryVersion(
  oldTexts: BlockTexts,
  newTexts: BlockTexts,
  annotations: readonly AnchoredAnnotation[],
): CarriedPlaces {
  const alignment = alignTexts(new FoldedText(oldTexts), new FoldedText(newTexts));
  const carrier = new AnnotationCarrier(oldTexts, newTexts, alignment);
  return new Map(annotations.map((annotation) => [annotation.id, carrier.carry(annotation)]));
}
