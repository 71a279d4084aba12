import type { Inline } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import type { ContentsEntry } from './epub-contents.ts';
import { fileAnchor } from './epub-paths.ts';

/** Fewer lines are a paragraph's links, not a table of contents. */
const MINIMUM_LINES = 3;
/** Part of a list's links that lead where the table of contents does. */
const SHARE_OF_CONTENTS = 0.6;

/** Names of parts that may stand above a list's lines, and how long one is at most. */
const CAPTIONS = 3;
const CAPTION_CHARACTERS = 60;

const CONTENTS_HEADING =
  /^(?:(?:brief |full |short )?(?:table of )?contents|table des matières|sommaire|inhalt(?:sverzeichnis)?|índice|indice|índice general|sommario|содержание|оглавление|目次|目录)\s*:?$/i;

export interface WithoutLists {
  readonly blocks: readonly DraftBlock[];
  /** Places that stood in what is gone; links to them lead to what follows. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Blocks without the tables of contents that stand among a book's pages: runs of lines that are links, most of them to
 * places that the book's own table of contents names. The outline shows it already.
 */
export function withoutContentsLists(
  blocks: readonly DraftBlock[],
  contents: readonly ContentsEntry[],
): WithoutLists {
  const targets = new Set(contents.flatMap(({ anchor }) => [anchor, fileAnchor(anchor)]));
  const isDropped = new Array<boolean>(blocks.length).fill(false);
  for (let start = 0; start < blocks.length; ) {
    const end = runEnd(blocks, start);
    if (end > start && isContents(blocks.slice(start, end), targets)) {
      isDropped.fill(true, runHead(blocks, start, targets), end);
    }
    start = Math.max(end, start + 1);
  }
  return dropBlocks(blocks, isDropped);
}

/** End of the run of link lines that starts here; headings between two such lines belong to it. */
function runEnd(blocks: readonly DraftBlock[], start: number): number {
  let end = start;
  for (let at = start; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (soleTargets(block) !== null) end = at + 1;
    else if (end === start || !isCaption(block) || at >= end + CAPTIONS) break;
  }
  return end;
}

function isContents(run: readonly DraftBlock[], targets: ReadonlySet<string>): boolean {
  const lines = run.flatMap((block) => soleTargets(block) ?? []);
  const known = lines.filter((target) => targets.has(target)).length;
  return lines.length >= MINIMUM_LINES && known >= lines.length * SHARE_OF_CONTENTS;
}

/** Where the run's headings begin: "Contents" or names of parts, but not the heading of the chapter that it lists. */
function runHead(blocks: readonly DraftBlock[], start: number, targets: ReadonlySet<string>): number {
  let head = start;
  for (let at = start - 1; at >= Math.max(0, start - CAPTIONS); at -= 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const isContentsHeading = isContentsLabel(blockText(withAnyId(block)));
    const isPartName = block.kind === 'heading' && block.anchors?.some((name) => targets.has(name)) !== true;
    if (!isContentsHeading && !isPartName) break;
    head = at;
  }
  return head;
}

/** Whether a text names a table of contents. */
export function isContentsLabel(text: string): boolean {
  return CONTENTS_HEADING.test(text.trim());
}

function isCaption(block: DraftBlock): boolean {
  if (block.kind === 'heading') return true;
  const text = block.kind === 'paragraph' ? blockText(withAnyId(block)) : '.';
  return text.length < CAPTION_CHARACTERS && !/[.!?…:]\s*$/.test(text);
}

/** Places of the book that a block links to when it holds nothing else than links; null for any other block. */
function soleTargets(block: DraftBlock): readonly string[] | null {
  if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'listItem') {
    return linkTargets(block.inlines);
  }
  return null;
}

function linkTargets(inlines: readonly Inline[]): readonly string[] | null {
  const targets: string[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'link' && inline.href.startsWith('#')) targets.push(inline.href.slice(1));
    else if (inline.kind === 'lineBreak' || (inline.kind === 'text' && !/[\p{L}\p{N}]{2}/u.test(inline.text)))
      continue;
    else if ('children' in inline && inline.kind !== 'link') {
      const inside = linkTargets(inline.children);
      if (inside === null) return null;
      targets.push(...inside);
    } else return null;
  }
  return targets.length === 0 ? null : targets;
}

function dropBlocks(blocks: readonly DraftBlock[], isDropped: readonly boolean[]): WithoutLists {
  const kept: DraftBlock[] = [];
  const gone = new Set<string>();
  let waiting: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const anchors = block.anchors ?? [];
    if (isDropped[index] === true) {
      for (const anchor of anchors) gone.add(anchor);
      waiting.push(...anchors);
    } else {
      kept.push(waiting.length === 0 ? block : { ...block, anchors: [...anchors, ...waiting] });
      waiting = [];
    }
  }
  return { blocks: kept, gone };
}
