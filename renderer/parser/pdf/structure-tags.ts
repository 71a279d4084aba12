import { LIMITS } from '../../../shared/limits.ts';
import type { PdfPage, RunTag, TextRun } from './pdf-page.ts';

/** A node of pdf.js's structure tree (PDF 32000, 14.7): an element with a role, or marked content with an id. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Elements deeper than this are not looked at. */
const MAX_DEPTH = 60;
/** Tags are believed when they cover this share of the text … */
const COVERED = 0.8;
/** … and when this many paragraphs in a hundred, at most, begin amid a sentence: some producers tag lines. */
const MAX_BROKEN = 0.3;

const OUTERMOST: RunTag = {
  block: 0,
  kind: 'paragraph',
  level: 0,
  item: null,
  table: null,
  row: null,
  cell: null,
};

/** What the structure of a page says about its marked content, by the content's id. Numbers are unique in a document. */
export function tagsOf(root: StructureNode | null, page: number): ReadonlyMap<string, RunTag> {
  const tags = new Map<string, RunTag>();
  let last = page * LIMITS.pdfPageRuns;
  const next = () => {
    last += 1;
    return last;
  };
  const walk = (node: StructureNode, around: RunTag, depth: number): void => {
    if (node.type === 'content' && node.id !== undefined && around.block !== 0) tags.set(node.id, around);
    if (depth > MAX_DEPTH) return;
    const inside = node.role === undefined ? around : enter(node.role, around, next);
    for (const child of node.children ?? []) walk(child, inside, depth + 1);
  };
  if (root !== null) walk(root, OUTERMOST, 0);
  return tags;
}

/** The tag inside an element of a standard role (PDF 32000, 14.8.4); other roles change nothing. */
function enter(role: string, around: RunTag, next: () => number): RunTag {
  const heading = /^H([1-6])$/.exec(role);
  if (heading !== null) return { ...around, block: next(), kind: 'heading', level: Number(heading[1]) };
  switch (role) {
    case 'Title':
    case 'H':
      return { ...around, block: next(), kind: 'heading', level: role === 'Title' ? 1 : 2 };
    case 'P':
    case 'Caption':
    case 'Note':
    case 'TOCI':
      return around.cell === null ? { ...around, block: next() } : around;
    case 'L':
      return { ...around, level: around.kind === 'item' ? around.level + 1 : 0, kind: 'item' };
    case 'LI': {
      const item = next();
      return { ...around, block: item, item, kind: 'item' };
    }
    case 'Lbl':
      return around.kind === 'item' ? { ...around, kind: 'label' } : around;
    case 'BlockQuote':
      return { ...around, kind: 'quote', level: around.kind === 'quote' ? around.level + 1 : 1 };
    case 'Table':
      return { ...around, block: next(), table: next(), kind: 'cell' };
    case 'TR':
      return { ...around, row: next() };
    case 'TH':
    case 'TD':
      return { ...around, cell: next(), level: role === 'TH' ? 1 : 0 };
    default:
      return around;
  }
}

/** Pages with their tags, or without any when the tags are not worth believing. */
export function withBelievableTags(pages: readonly PdfPage[]): readonly PdfPage[] {
  const runs = pages.flatMap((page) => page.runs);
  if (isCovered(runs) && areWholeParagraphs(runs)) return pages;
  return pages.map((page) => ({ ...page, runs: page.runs.map((run) => ({ ...run, tag: null })) }));
}

function isCovered(runs: readonly TextRun[]): boolean {
  let all = 0;
  let tagged = 0;
  for (const { text, tag } of runs) {
    all += text.length;
    if (tag !== null) tagged += text.length;
  }
  return tagged >= COVERED * all;
}

function areWholeParagraphs(runs: readonly TextRun[]): boolean {
  const openings = new Map<number, string>();
  for (const { text, tag } of runs) {
    if (tag?.kind === 'paragraph' && !openings.has(tag.block)) openings.set(tag.block, text);
  }
  const broken = [...openings.values()].filter((text) => /^\p{Ll}/u.test(text)).length;
  return broken <= MAX_BROKEN * Math.max(3, openings.size);
}
