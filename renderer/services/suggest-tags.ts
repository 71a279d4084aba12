import { foldedName } from '../db/folded-name.ts';
import type { Tag } from '../db/tag-queries.ts';

/** More would be read by nobody. */
const MOST = 8;

/**
 * Tags that could be meant by what is typed, without those in `taken`: those that begin so first, then those with a word
 * that does, then those that hold it anywhere; among them the most used first. With nothing typed, the most used.
 */
export function suggestTags(
  known: readonly Tag[],
  typed: string,
  taken: ReadonlySet<string>,
): readonly Tag[] {
  const wanted = foldedName(typed);
  return known
    .filter(({ key }) => !taken.has(key) && key.includes(wanted))
    .map((tag) => ({ tag, rank: rankOf(tag.key, wanted) }))
    .sort((a, b) => a.rank - b.rank || b.tag.articleCount - a.tag.articleCount)
    .slice(0, MOST)
    .map(({ tag }) => tag);
}

function rankOf(key: string, wanted: string): number {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  return key.includes(` ${wanted}`) || key.includes(`-${wanted}`) ? 2 : 3;
}
