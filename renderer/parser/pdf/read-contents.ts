import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { Deadline } from './deadline.ts';
import { type FontFacts, fontStyle, PLAIN_FONT } from './pdf-fonts.ts';
import type { FontStyle, OutlineEntry, PdfContents, PdfPage } from './pdf-page.ts';
import { PlaceFinder, placeName } from './pdf-places.ts';
import { linksOf, type RawRun, runsOf } from './read-page.ts';
import { tagsOf } from './structure-tags.ts';

export type EngineDocument = PDFDocumentProxy;

/** Pages read at once: the worker has the next one at hand while this one is taken apart. */
const AHEAD = 3;

interface RawPage extends Omit<PdfPage, 'runs'> {
  readonly runs: readonly RawRun[];
}

/** Pages, outline and places of a document. Pages that cannot be read are left out, unless none can. */
export async function readContents(document: PDFDocumentProxy, deadline: Deadline): Promise<PdfContents> {
  if (document.numPages > LIMITS.pdfPages) {
    throw new LecternError('file-too-large', `The PDF has more than ${LIMITS.pdfPages} pages.`);
  }
  const places = new PlaceFinder(document);
  const fonts = new Map<string, FontStyle>();
  const raw = await readPages(document, deadline, places, fonts);
  const outline = await deadline.within(readOutline(document, places));
  const pages = raw.map((page) => ({
    ...page,
    runs: page.runs.map(({ fontId, ...run }) => ({ ...run, font: fonts.get(fontId) ?? PLAIN_FONT })),
  }));
  return { pages, outline, places: await deadline.within(places.found()) };
}

async function readPages(
  document: PDFDocumentProxy,
  deadline: Deadline,
  places: PlaceFinder,
  fonts: Map<string, FontStyle>,
): Promise<readonly RawPage[]> {
  const isTagged = await deadline.within(isTaggedDocument(document));
  const pages: RawPage[] = [];
  const pending: Promise<RawPage | Error>[] = [];
  let failure: Error | null = null;
  let runCount = 0;
  for (let index = 0; index < document.numPages + AHEAD; index += 1) {
    if (index < document.numPages)
      pending.push(readPage(document, index, places, fonts, isTagged).catch(asError));
    if (index < AHEAD) continue;
    const page = await deadline.within(pending.shift() ?? Promise.reject(new RangeError('no page')));
    if (page instanceof Error) {
      failure = page;
      continue;
    }
    runCount += page.runs.length;
    if (runCount > LIMITS.pdfRuns) throw new LecternError('file-too-large', 'The PDF holds too much text.');
    deadline.found(page.runs.reduce((sum, { text }) => sum + text.length, 0));
    pages.push(page);
  }
  if (pages.length === 0 && failure !== null) throw new LecternError('damaged', failure.message);
  return pages;
}

/** Whether a document says that it is tagged. */
async function isTaggedDocument(document: PDFDocumentProxy): Promise<boolean> {
  const info: unknown = await document.getMarkInfo().catch(() => null);
  const marked = info instanceof Map ? info.get('Marked') : (info as { Marked?: unknown } | null)?.Marked;
  return marked === true;
}

async function readPage(
  document: PDFDocumentProxy,
  index: number,
  places: PlaceFinder,
  fonts: Map<string, FontStyle>,
  isTagged: boolean,
): Promise<RawPage> {
  const page = await document.getPage(index + 1);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tags = tagsOf(isTagged ? await page.getStructTree().catch(() => null) : null, index);
  const runs = runsOf(content, viewport, tags);
  const links = linksOf(await page.getAnnotations({ intent: 'display' }), viewport, places);
  await learnFonts(page, Object.keys(content.styles), fonts);
  page.cleanup();
  return { index, width: viewport.width, height: viewport.height, runs, links };
}

/** Learns the names of fonts not seen before, which only come with a page's drawing. */
async function learnFonts(
  page: PDFPageProxy,
  ids: readonly string[],
  fonts: Map<string, FontStyle>,
): Promise<void> {
  const unknown = ids.filter((id) => !fonts.has(id));
  if (unknown.length === 0) return;
  // Other pages read at the same time need not draw for the same fonts.
  for (const id of unknown) fonts.set(id, PLAIN_FONT);
  try {
    await page.getOperatorList();
  } catch {
    return; // the text is read without its fonts' styles
  }
  for (const id of unknown) {
    if (page.commonObjs.has(id)) fonts.set(id, fontStyle(toFacts(page.commonObjs.get(id))));
  }
}

function toFacts(font: unknown): FontFacts {
  const facts = font as {
    name?: unknown;
    bold?: unknown;
    black?: unknown;
    italic?: unknown;
    widths?: unknown;
  };
  return {
    name: typeof facts.name === 'string' ? facts.name : '',
    isBold: facts.bold === true || facts.black === true,
    isItalic: facts.italic === true,
    widths: Object.values(facts.widths ?? {}).filter((width) => typeof width === 'number' && width > 0),
  };
}

async function readOutline(
  document: PDFDocumentProxy,
  places: PlaceFinder,
): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const nodes = await document.getOutline().catch(() => null);
  const queue = (nodes ?? []).map((node) => ({ node, depth: 1 })).reverse();
  for (let next = queue.pop(); next !== undefined && entries.length < LIMITS.pdfPlaces; next = queue.pop()) {
    const { node, depth } = next;
    const name = placeName(node.dest);
    const page = name === null ? null : await places.pageOf(name, node.dest);
    entries.push({ title: node.title, depth, page });
    for (const child of node.items.toReversed()) queue.push({ node: child, depth: depth + 1 });
  }
  return entries;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
