/** What the window and the anchoring worker say to each other. */
import type { TextQuoteSelector } from '../../shared/annotation.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { Candidate } from './candidates.ts';
import type { AnchoredAnnotation } from './carry-annotations.ts';
import type { DiffRow } from './compare-blocks.ts';
import type { FoundPlace } from './found-place.ts';
import type { BlockTexts } from './match-quote.ts';

export interface AnchoringTasks {
  /** Two versions of an article side by side, and where the annotations of the old one stand in the new one. */
  readonly compare: {
    readonly request: {
      readonly oldTexts: BlockTexts;
      readonly newTexts: BlockTexts;
      readonly annotations: readonly AnchoredAnnotation[];
      /** A block of the old version, the place of which is to be found. */
      readonly blockId: string | null;
    };
    readonly reply: VersionComparison;
  };
  /** Annotations in a text when the one in which they were made is not known. */
  readonly find: {
    readonly request: { readonly texts: BlockTexts; readonly annotations: readonly AnchoredAnnotation[] };
    readonly reply: ReadonlyMap<string, FoundPlace>;
  };
  /** Where a quote may stand, the best place first. */
  readonly candidates: {
    readonly request: { readonly texts: BlockTexts; readonly quote: TextQuoteSelector };
    readonly reply: readonly Candidate[];
  };
}

export interface VersionComparison {
  readonly places: ReadonlyMap<string, FoundPlace>;
  readonly rows: readonly DiffRow[];
  /** Where the block stands in the new version; null where it is gone. */
  readonly blockId: string | null;
}

export type AnchoringTask = keyof AnchoringTasks;

export type AnchoringRequest = {
  readonly [K in AnchoringTask]: {
    readonly id: number;
    readonly task: K;
    readonly request: AnchoringTasks[K]['request'];
  };
}[AnchoringTask];

export type AnchoringReply =
  | { readonly id: number; readonly ok: true; readonly reply: AnchoringTasks[AnchoringTask]['reply'] }
  | { readonly id: number; readonly ok: false; readonly error: ErrorData };
