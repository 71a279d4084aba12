import type { Inline } from '../../../shared/article.ts';
import { inlineRuns } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';

/** The distinct addresses of the pictures that blocks show, in reading order. */
export function pictureSources(blocks: readonly DraftBlock[]): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'image') sources.add(block.src);
    for (const inlines of inlineRuns(withAnyId(block))) collect(inlines, sources);
  }
  return sources;
}

function collect(inlines: readonly Inline[], into: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind === 'image') into.add(inline.src);
    else if ('children' in inline) collect(inline.children, into);
  }
}
