import { diff3Merge } from 'node-diff3';
import { distinctTags } from './distinct-tags.ts';
import { foldedName } from './folded-name.ts';
import type { NoteContent } from './rows.ts';

/** Longer texts are compared by lines alone: word by word would take seconds. */
const MAX_CHARACTERS_BY_WORD = 20_000;

/** With more lines than this even lines take too long: both texts stay whole. */
const MAX_LINES = 4000;

/**
 * A note that was changed in two places since both had `base`: with the changes of both. Nothing that one of them wrote
 * is lost: where they changed the same words, both versions of the line stand there, `theirs` first.
 */
export function mergeNotes(base: NoteContent, mine: NoteContent, theirs: NoteContent): NoteContent {
  const text = mergeTexts(base.text, mine.text, theirs.text);
  const links = new Map([...theirs.links, ...mine.links].map((link) => [link.text, link]));
  return {
    text,
    tags: mergeTags(base.tags, mine.tags, theirs.tags),
    links: [...links.values()].filter((link) => text.includes(`[[${link.text}]]`)),
  };
}

/** As `mergeNotes`, of texts alone. A three-way merge by words, and by lines where words conflict (diff3). */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  // One side emptied what the other wrote in: what was written stays.
  if (mine.trim() === '' || theirs.trim() === '') return mine.trim() === '' ? theirs : mine;
  const longest = Math.max(base.length, mine.length, theirs.length);
  const byWords = longest > MAX_CHARACTERS_BY_WORD ? null : withoutConflict(base, mine, theirs);
  return byWords ?? mergeLines(base, mine, theirs);
}

/** Null where both changed the same words. */
function withoutConflict(base: string, mine: string, theirs: string): string | null {
  const words = (text: string) => text.match(/\s+|\S+/g) ?? [];
  const regions = diff3Merge(words(mine), words(base), words(theirs), { excludeFalseConflicts: true });
  if (regions.some((region) => region.ok === undefined)) return null;
  return regions.flatMap((region) => region.ok ?? []).join('');
}

function mergeLines(base: string, mine: string, theirs: string): string {
  const lines = (text: string) => text.split('\n');
  if (lines(mine).length + lines(theirs).length > MAX_LINES) return `${theirs}\n${mine}`;
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  return regions
    .flatMap((region) => region.ok ?? [...(region.conflict?.b ?? []), ...(region.conflict?.a ?? [])])
    .join('\n');
}

function mergeTags(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const kept = new Set(mine.map(foldedName));
  const removed = new Set(base.map(foldedName).filter((tag) => !kept.has(tag)));
  return distinctTags([...theirs.filter((tag) => !removed.has(foldedName(tag))), ...mine]).filter(
    (tag) => theirs.some((other) => foldedName(other) === foldedName(tag)) || !isIn(base, tag),
  );
}

function isIn(tags: readonly string[], wanted: string): boolean {
  return tags.some((tag) => foldedName(tag) === foldedName(wanted));
}
