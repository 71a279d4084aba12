import { type PageViewport, Util } from 'pdfjs-dist';
import { LIMITS } from '../../../shared/limits.ts';
import { safeHref } from '../links.ts';
import { MarkedContent } from './marked-content.ts';
import type { PageLink, RunTag, TextRun } from './pdf-page.ts';
import type { PlaceFinder } from './pdf-places.ts';

/** A run before its font is known. */
export interface RawRun extends Omit<TextRun, 'font'> {
  readonly fontId: string;
}

/** The parts of pdf.js's text content that are read; marked content comes between the texts. */
interface TextContent {
  readonly items: readonly (
    | TextItem
    | { readonly type: string; readonly id?: string; readonly tag?: string }
  )[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** A run with the direction that it is written in: 0, 90, 180 or 270 degrees clockwise. */
interface DirectedRun extends RawRun {
  readonly angle: number;
}

/**
 * The runs of a page, turned so that most of its text reads from left to right: pages on their side and vertical
 * writing become lines like any other. What is written in another direction (a stamp in the margin, the scale of a
 * figure) is left out.
 */
export function runsOf(
  content: TextContent,
  viewport: PageViewport,
  tags: ReadonlyMap<string, RunTag>,
): readonly RawRun[] {
  const runs = directedRuns(content, viewport.transform, tags);
  const angle = mainAngle(runs);
  return runs.filter((run) => run.angle === angle).map(({ angle: own, ...run }) => turned(run, own));
}

function directedRuns(
  { items, styles }: TextContent,
  page: readonly number[],
  tags: ReadonlyMap<string, RunTag>,
): readonly DirectedRun[] {
  const runs: DirectedRun[] = [];
  const marks = new MarkedContent(tags);
  let isAfterSpace = false;
  for (const item of items.slice(0, LIMITS.pdfPageRuns)) {
    if (!('str' in item)) {
      marks.follow(item);
      continue;
    }
    // Running heads and page numbers of a tagged PDF (PDF 32000, 14.8.2.2).
    if (marks.isArtifact) continue;
    if (item.str.trim() === '') isAfterSpace ||= item.str !== '';
    else {
      const run = {
        ...toRun(item, page, isAfterSpace, styles[item.fontName]?.vertical === true),
        tag: marks.tag,
      };
      if (!isShadow(run, runs.at(-1))) runs.push(run);
      isAfterSpace = /\s$/.test(item.str);
    }
  }
  return runs;
}

function toRun(
  item: TextItem,
  page: readonly number[],
  isAfterSpace: boolean,
  isVertical: boolean,
): DirectedRun {
  const matrix = Util.transform([...page], [...item.transform]) as readonly number[];
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix;
  const written = (Math.round((Math.atan2(b, a) * 2) / Math.PI) * 90 + 360) % 360;
  return {
    text: readable(item.str),
    x,
    y,
    width: isVertical ? item.height : item.width,
    size: Math.max(1, Math.hypot(c, d)),
    fontId: item.fontName,
    isRightToLeft: item.dir === 'rtl',
    isAfterSpace: isAfterSpace || /^\s/.test(item.str),
    tag: null,
    angle: isVertical ? (written + 90) % 360 : written,
  };
}

/** Text without what only shows: control characters go, and white space is plain spaces. */
function readable(text: string): string {
  return text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/\p{Cc}|\ufeff/gu, '')
    .replace(/^ | $/g, '');
}

/** Text drawn twice, a little apart, looks bold and is there once. */
function isShadow(run: RawRun, before: RawRun | undefined): boolean {
  if (before === undefined || before.text !== run.text) return false;
  return Math.abs(run.x - before.x) < 0.15 * run.size && Math.abs(run.y - before.y) < 0.15 * run.size;
}

function mainAngle(runs: readonly DirectedRun[]): number {
  const characters = new Map<number, number>();
  for (const { angle, text } of runs) characters.set(angle, (characters.get(angle) ?? 0) + text.length);
  const [most] = [...characters].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

/** A run on a page that is turned back by an angle. */
function turned(run: RawRun, angle: number): RawRun {
  switch (angle) {
    case 90:
      return { ...run, x: run.y, y: -run.x };
    case 180:
      return { ...run, x: -run.x, y: -run.y };
    case 270:
      return { ...run, x: -run.y, y: run.x };
    default:
      return run;
  }
}

/** The links of a page's annotations. Only web and mail addresses and places of the document count: nothing is launched. */
export function linksOf(
  annotations: readonly unknown[],
  viewport: PageViewport,
  places: PlaceFinder,
): readonly PageLink[] {
  const links: PageLink[] = [];
  for (const annotation of annotations.slice(0, LIMITS.pdfPageLinks)) {
    const { subtype, rect, url, dest, overlaidText } = annotation as Readonly<Record<string, unknown>>;
    if (subtype !== 'Link' || !isRectangle(rect)) continue;
    const href = typeof url === 'string' ? safeHref(url, null) : toHref(places.want(dest));
    if (href === null || href.startsWith('#') !== (typeof url !== 'string')) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, top) as readonly number[];
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, bottom) as readonly number[];
    links.push({
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
      href,
      text: typeof overlaidText === 'string' ? overlaidText : null,
    });
  }
  return links;
}

function toHref(name: string | null): string | null {
  return name === null ? null : `#${name}`;
}

function isRectangle(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 4 && value.every((part) => Number.isFinite(part));
}
