import type { HeadingLevel } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import type { ContentsEntry } from './epub-contents.ts';
import { isContentsLabel } from './epub-contents-lists.ts';
import { lettersOf } from './epub-headings.ts';
import { fileAnchor } from './epub-paths.ts';

/** Blocks after a place among which the heading of its entry is looked for: a picture, a number, a motto come first. */
const SEARCHED_BLOCKS = 6;
const DEEPEST: HeadingLevel = 6;
/** A part of a label this long tells a heading; shorter ones ("I", "Un") are in many. */
const MINIMUM_PART = 4;

/** An entry of the table of contents and where in the text it stands. */
interface PlacedEntry extends ContentsEntry {
  readonly at: number;
  readonly end: number;
  /** Whether the next entry points at the same place, as a part's does with its first chapter's. */
  readonly isShared: boolean;
}

/**
 * Blocks whose headings nest as the table of contents does: an entry's depth is its heading's level, headings that it
 * does not name come below, and an entry that has no heading in the text gets its label as one.
 * @param skipped places that are no part of the text, such as the cover's
 */
export function withOutline(
  blocks: readonly DraftBlock[],
  contents: readonly ContentsEntry[],
  title: string | null,
  skipped: ReadonlySet<string>,
): readonly DraftBlock[] {
  const entries = placeEntries(blocks, contents, skipped);
  if (entries.length === 0) return blocks;
  const entryOfHeading = new Map<number, ContentsEntry>();
  const missing = new Map<number, ContentsEntry[]>();
  for (const entry of entries) {
    const heading = findHeading(blocks, entry, entryOfHeading);
    if (heading !== null) entryOfHeading.set(heading, entry);
    else if (needsHeading(blocks, entry, title)) {
      const here = missing.get(entry.at) ?? [];
      here.push(entry);
      missing.set(entry.at, here);
    }
  }
  return levelled(blocks, entryOfHeading, missing);
}

function placeEntries(
  blocks: readonly DraftBlock[],
  contents: readonly ContentsEntry[],
  skipped: ReadonlySet<string>,
): readonly PlacedEntry[] {
  const placeOf = new Map<string, number>();
  for (const [index, { anchors }] of blocks.entries()) {
    for (const anchor of anchors ?? []) if (!placeOf.has(anchor)) placeOf.set(anchor, index);
  }
  const placed = contents.flatMap((entry) => {
    const known = placeOf.has(entry.anchor) ? entry.anchor : fileAnchor(entry.anchor);
    const at = placeOf.get(known);
    return at === undefined || skipped.has(known) ? [] : [{ ...entry, at }];
  });
  const once = new Map(placed.map((entry) => [`${entry.at} ${entry.label}`, entry]));
  const inOrder = [...once.values()].toSorted((one, other) => one.at - other.at);
  return inOrder.map((entry, index) => {
    const next = inOrder[index + 1]?.at ?? blocks.length;
    return { ...entry, end: next, isShared: next === entry.at };
  });
}

/** Index of the block that is an entry's heading in the text; null when there is none. */
function findHeading(
  blocks: readonly DraftBlock[],
  { at, end, label, isShared }: PlacedEntry,
  taken: ReadonlyMap<number, unknown>,
): number | null {
  const wanted = lettersOf(label);
  const last = Math.min(isShared ? blocks.length : Math.max(end, at + 1), at + SEARCHED_BLOCKS);
  // An empty anchor sometimes follows the heading that it is meant for.
  for (let index = Math.max(0, at - 1); index < last; index += 1) {
    const block = blocks[index];
    if (block === undefined || taken.has(index) || !isHeadingOf(block, wanted)) continue;
    if (index >= at || block.kind === 'heading') return index;
  }
  const first = blocks.slice(at, last).findIndex(({ kind }) => kind !== 'image' && kind !== 'rule');
  const index = at + first;
  const isOwn = !isShared && first !== -1 && blocks[index]?.kind === 'heading' && !taken.has(index);
  return isOwn ? index : null;
}

function isHeadingOf(block: DraftBlock, wanted: string): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'quote') return false;
  const text = lettersOf(blockText(withAnyId(block)));
  if (text === wanted) return text !== '';
  if (block.kind !== 'heading') return false;
  const [short, long] = text.length < wanted.length ? [text, wanted] : [wanted, text];
  return short.length >= MINIMUM_PART && long.includes(short);
}

/** A label needs no heading where the entry is the book itself or its table of contents, or shows pictures alone. */
function needsHeading(
  blocks: readonly DraftBlock[],
  { at, end, label, isShared }: PlacedEntry,
  title: string | null,
): boolean {
  if (isContentsLabel(label) || lettersOf(label) === lettersOf(title ?? '')) return false;
  return isShared || blocks.slice(at, end).some((block) => blockText(withAnyId(block)).trim() !== '');
}

/** Gives headings their levels and puts in those that are missing. */
function levelled(
  blocks: readonly DraftBlock[],
  entryOfHeading: ReadonlyMap<number, ContentsEntry>,
  missing: ReadonlyMap<number, readonly ContentsEntry[]>,
): readonly DraftBlock[] {
  const out: DraftBlock[] = [];
  let level = 0;
  let sourceLevel: number | null = null;
  for (const [index, block] of blocks.entries()) {
    for (const entry of missing.get(index) ?? []) {
      level = entry.depth + 1;
      sourceLevel = null;
      out.push(labelHeading(entry));
    }
    const entry = entryOfHeading.get(index);
    if (entry !== undefined) {
      level = entry.depth + 1;
      sourceLevel = block.kind === 'heading' ? block.level : null;
      out.push(asHeading(block, level));
    } else if (block.kind === 'heading') {
      sourceLevel ??= block.level - 1;
      out.push(asHeading(block, level + Math.max(1, block.level - sourceLevel)));
    } else out.push(block);
  }
  return out;
}

function labelHeading({ label, anchor, depth }: ContentsEntry): DraftBlock {
  const heading = { kind: 'heading', inlines: [{ kind: 'text', text: label }], anchors: [anchor] } as const;
  return { ...heading, level: levelOf(depth + 1) };
}

function asHeading(block: DraftBlock, level: number): DraftBlock {
  if (!('inlines' in block)) return block;
  const { inlines, anchors = [] } = block;
  return { kind: 'heading', level: levelOf(level), inlines, anchors };
}

function levelOf(level: number): HeadingLevel {
  return Math.min(level, DEEPEST) as HeadingLevel;
}
