import { blockTexts } from '../anchoring/anchor.ts';
import type { AnchoringClient } from '../anchoring/anchoring-client.ts';
import type { AnchoredAnnotation } from '../anchoring/carry-annotations.ts';
import type { VersionComparison } from '../anchoring/protocol.ts';
import type { ArticleVersions, CarriedOver, ImportHistory } from '../db/import-history.ts';
import type { ImportEntryKey } from '../db/import-rows.ts';
import type { HighlightRow, NoteRow } from '../db/rows.ts';

/** An article, its other version, and what would become of the annotations with it. */
export interface ComparedVersions {
  readonly versions: ArticleVersions;
  readonly comparison: VersionComparison;
  /** For `ImportHistory.exchangeVersion`. */
  readonly carried: CarriedOver;
}

/**
 * Compares an article with the version that an import offered, or that it had before.
 * @returns null when there is no other version
 * @throws LecternError when the worker fails
 */
export async function compareVersions(
  history: ImportHistory,
  anchoring: AnchoringClient,
  key: ImportEntryKey,
): Promise<ComparedVersions | null> {
  const versions = await history.loadVersions(key);
  if (versions === null) return null;
  const { article, blocks, version, annotations } = versions;
  const comparison = await anchoring.request('compare', {
    oldTexts: blockTexts(blocks),
    newTexts: blockTexts(version.article.blocks),
    annotations: annotations.flatMap((row) => toAnchored(row, article.contentHash)),
    blockId: article.lastBlockId,
  });
  const { places, blockId } = comparison;
  const { contentHash } = version;
  return {
    versions,
    comparison,
    carried: { from: article.contentHash, contentHash, places, lastBlockId: blockId },
  };
}

/**
 * Exchanges an article's version with the other one, its annotations carried over. That it cannot be compared keeps nobody
 * from a version: the reader looks for the passages then.
 */
export async function exchangeVersion(
  history: ImportHistory,
  anchoring: AnchoringClient,
  key: ImportEntryKey,
): Promise<void> {
  const compared = await compareVersions(history, anchoring, key).catch(() => null);
  await history.exchangeVersion(key, compared?.carried ?? null);
}

/** None for a note on the whole article, which stands nowhere. */
export function toAnchored(row: HighlightRow | NoteRow, contentHash: string): readonly AnchoredAnnotation[] {
  const targets = targetsOf(row);
  if (targets.length === 0) return [];
  const { id, state, found, madeIn = contentHash } = row;
  const isFoundHere = madeIn !== contentHash && found?.contentHash === contentHash;
  return [{ id, targets, found: isFoundHere ? { state, ranges: found.ranges } : null }];
}

export function targetsOf(row: HighlightRow | NoteRow): HighlightRow['targets'] {
  if ('targets' in row) return row.targets;
  return row.target === null ? [] : [row.target];
}
