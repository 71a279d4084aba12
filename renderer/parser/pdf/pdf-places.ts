import type { PDFDocumentProxy } from 'pdfjs-dist';
import { LIMITS } from '../../../shared/limits.ts';
import type { PdfPlace } from './pdf-page.ts';

/** A destination as the engine gives it: a name, or a page with the way to show it (PDF 32000, 12.3.2). */
type Destination = string | readonly unknown[] | null | undefined;

/** The name by which `#` links know a destination; null for none. */
export function placeName(destination: unknown): string | null {
  if (typeof destination === 'string') return destination === '' ? null : `place-${destination}`;
  return Array.isArray(destination) ? `place-${JSON.stringify(destination)}` : null;
}

/** Finds the pages and heights of the destinations that links and the outline name. */
export class PlaceFinder {
  private readonly document: PDFDocumentProxy;
  private readonly wanted = new Map<string, Promise<PdfPlace | null>>();
  private named: Promise<ReadonlyMap<string, readonly unknown[]>> | null = null;

  constructor(document: PDFDocumentProxy) {
    this.document = document;
  }

  /** Notes that something points at a destination; the `#` name to do so with, or null. */
  want(destination: unknown): string | null {
    const name = placeName(destination);
    if (name === null) return null;
    if (!this.wanted.has(name)) {
      if (this.wanted.size >= LIMITS.pdfPlaces) return null;
      this.wanted.set(
        name,
        this.find(name, destination as Destination).catch(() => null),
      );
    }
    return name;
  }

  async pageOf(name: string, destination: unknown): Promise<number | null> {
    this.want(destination);
    return (await this.wanted.get(name))?.page ?? null;
  }

  /** All places that something points at. */
  async found(): Promise<readonly PdfPlace[]> {
    const places = await Promise.all(this.wanted.values());
    return places.filter((place) => place !== null);
  }

  private async find(name: string, destination: Destination): Promise<PdfPlace | null> {
    const explicit = typeof destination === 'string' ? (await this.names()).get(destination) : destination;
    const [target, , ...rest] = explicit ?? [];
    const page = await this.pageIndex(target);
    if (page === null) return null;
    // XYZ gives left and top, FitH and FitBH the top alone, FitR left, bottom, right and top.
    const kind = (explicit?.[1] as { name?: unknown } | undefined)?.name;
    const top = kind === 'XYZ' ? rest[1] : kind === 'FitR' ? rest[3] : rest[0];
    return { name, page, y: await this.distanceFromTop(page, top) };
  }

  private names(): Promise<ReadonlyMap<string, readonly unknown[]>> {
    this.named ??= this.document
      .getDestinations()
      .then((all: unknown) => (all instanceof Map ? all : new Map(Object.entries(all ?? {}))));
    return this.named;
  }

  private async pageIndex(target: unknown): Promise<number | null> {
    if (typeof target === 'number') return target;
    if (typeof target !== 'object' || target === null) return null;
    return this.document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  }

  private async distanceFromTop(page: number, top: unknown): Promise<number> {
    if (typeof top !== 'number') return 0;
    const viewport = (await this.document.getPage(page + 1)).getViewport({ scale: 1 });
    const [, y] = viewport.convertToViewportPoint(0, top);
    return typeof y === 'number' ? y : 0;
  }
}
