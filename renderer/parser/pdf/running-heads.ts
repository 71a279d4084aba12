import type { PdfPage, TextRun } from './pdf-page.ts';
import { type Line, linesOf, runsText, segmentsOf } from './text-lines.ts';

/** Lines at a page's top and foot that may be furniture. */
const TOP_LINES = 2;
const FOOT_LINES = 3;
/** Pages that repeat a line at one height before it is a running head, and in a document of few pages. */
const REPEATS = 3;
const REPEATS_OF_FEW = 2;
const FEW_PAGES = 6;
/** A height at which this share of the pages repeats lines is furniture on the others too. */
const BAND_SHARE = 0.3;
/** Heights that differ less are one, points. */
const SAME_HEIGHT = 3;
/** Furniture stands away from the text by more than this share of its size. */
const APART = 1.6;

/** Larger text heads a chapter, even if all chapters open alike. */
const HEADING = 1.15;

const PAGE_NUMBER =
  /^[-–—|[( ]*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[-–—|\]) .]*$/iu;

interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly edge: 'top' | 'foot';
  /** Its text without what changes from page to page. */
  readonly key: string;
  /** Whether nothing but furniture can stand beyond it, and white parts it from the text. */
  readonly isApart: boolean;
  /** Whether it is its page's first or last line. */
  readonly isOutermost: boolean;
}

/** Pages without their running heads, feet and page numbers. */
export function withoutRunningHeads(pages: readonly PdfPage[]): readonly PdfPage[] {
  const bodySize = usualSize(pages);
  const edges = pages.flatMap((page) => edgesOf(page));
  const candidates = edges.flat().filter(({ line }) => line.size < HEADING * bodySize);
  const repeated = repeatedLines(candidates, pages.length);
  const bands = bandsOf(repeated, pages.length);
  const isFurniture = (candidate: Candidate) =>
    repeated.has(candidate) ||
    (candidate.isApart &&
      bands.some(({ edge, y }) => edge === candidate.edge && isNear(y, candidate.line.y))) ||
    isNumbered(candidate);
  const removed = new Set<TextRun>();
  for (const edge of edges) {
    // Furniture ends where white parts it from the text: lines within the text that repeat are the text's.
    const innermost = edge.findLastIndex((candidate) => candidate.isApart && isFurniture(candidate));
    for (const candidate of edge.slice(0, innermost + 1)) {
      if (isFurniture(candidate)) for (const run of candidate.line.runs) removed.add(run);
    }
  }
  return pages.map((page) => ({ ...page, runs: page.runs.filter((run) => !removed.has(run)) }));
}

/** The size that most of the text has. */
function usualSize(pages: readonly PdfPage[]): number {
  const characters = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(size * 2) / 2;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [usual] = [...characters].toSorted(([, one], [, other]) => other - one);
  return usual?.[0] ?? 0;
}

/** The lines at a page's top and those at its foot, each from the outermost. */
function edgesOf(page: PdfPage): readonly (readonly Candidate[])[] {
  const lines = linesOf(segmentsOf(page.runs));
  const upwards = lines.toReversed();
  return [
    lines.slice(0, TOP_LINES).map((line, index) => toCandidate(page, line, lines[index + 1], 'top', index)),
    upwards
      .slice(0, FOOT_LINES)
      .map((line, index) => toCandidate(page, line, upwards[index + 1], 'foot', index)),
  ];
}

function toCandidate(
  page: PdfPage,
  line: Line,
  neighbour: Line | undefined,
  edge: 'top' | 'foot',
  depth: number,
): Candidate {
  const distance = neighbour === undefined ? Infinity : Math.abs(neighbour.y - line.y);
  const isApart = distance > APART * Math.max(line.size, neighbour?.size ?? 0);
  return { page: page.index, line, edge, key: keyOf(line.text), isApart, isOutermost: depth === 0 };
}

/** A line apart from the text that is a page's number, or bears one at an end, far from its words. */
function isNumbered({ isApart, isOutermost, line }: Candidate): boolean {
  if (!isApart) return false;
  if (PAGE_NUMBER.test(line.text)) return true;
  const ends = [line.parts[0], line.parts.at(-1)];
  return (
    isOutermost &&
    line.parts.length > 1 &&
    ends.some((end) => end !== undefined && PAGE_NUMBER.test(runsText(end.runs)))
  );
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/(?<![\p{L}])[ivxlc]+(?![\p{L}])/gu, '#')
    .replace(/\s+/g, ' ');
}

function repeatedLines(candidates: readonly Candidate[], pageCount: number): ReadonlySet<Candidate> {
  const needed = pageCount <= FEW_PAGES ? REPEATS_OF_FEW : REPEATS;
  const repeated = new Set<Candidate>();
  for (const group of Map.groupBy(candidates, ({ edge, key }) => `${edge} ${key}`).values()) {
    const heights = Map.groupBy(group, heightOf);
    for (const candidate of group) {
      const height = heightOf(candidate);
      const alike = [height - 1, height, height + 1].flatMap(
        (near) => heights.get(near)?.slice(0, needed) ?? [],
      );
      const near = alike.filter(({ line }) => isNear(line.y, candidate.line.y));
      if (new Set([candidate, ...near].map(({ page }) => page)).size >= needed) repeated.add(candidate);
    }
  }
  return repeated;
}

function bandsOf(
  repeated: ReadonlySet<Candidate>,
  pageCount: number,
): readonly { readonly edge: string; readonly y: number }[] {
  const heights = Map.groupBy(repeated, ({ edge, line }) => `${edge} ${heightOf({ line })}`);
  return [...heights.values()]
    .filter((group) => group.length >= Math.max(REPEATS, BAND_SHARE * pageCount))
    .map((group) => ({ edge: group[0]?.edge ?? '', y: group[0]?.line.y ?? 0 }));
}

function heightOf({ line }: Pick<Candidate, 'line'>): number {
  return Math.round(line.y / SAME_HEIGHT);
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_HEIGHT;
}
