import { assertNever } from '../../shared/assert-never.ts';
import { alignTexts } from './align-texts.ts';
import { findCandidates } from './candidates.ts';
import { AnnotationCarrier } from './carry-annotations.ts';
import { compareBlocks } from './compare-blocks.ts';
import { findTargets } from './find-targets.ts';
import { FoldedText } from './folded-text.ts';
import type { AnchoringRequest, AnchoringTask, AnchoringTasks, VersionComparison } from './protocol.ts';

/** What the worker does with a request. */
export function carryOut(message: AnchoringRequest): AnchoringTasks[AnchoringTask]['reply'] {
  switch (message.task) {
    case 'compare':
      return compareVersions(message.request);
    case 'find':
      return findTargets(message.request.annotations, message.request.texts);
    case 'candidates':
      return findCandidates(message.request.quote, message.request.texts);
    default:
      return assertNever(message);
  }
}

/** Compares two versions of an article and carries the annotations of the old one over. */
export function compareVersions(request: AnchoringTasks['compare']['request']): VersionComparison {
  const { oldTexts, newTexts, annotations, blockId } = request;
  const alignment = alignTexts(new FoldedText(oldTexts), new FoldedText(newTexts));
  const carrier = new AnnotationCarrier(oldTexts, newTexts, alignment);
  return {
    places: new Map(annotations.map((annotation) => [annotation.id, carrier.carry(annotation)])),
    rows: compareBlocks(oldTexts, newTexts, alignment),
    blockId: blockId === null ? null : carrier.carryBlock(blockId),
  };
}
