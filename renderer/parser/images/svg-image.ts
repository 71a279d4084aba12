import type { PictureSize } from '../../../shared/article.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { svgCost } from './svg-cost.ts';

/** Elements that load, run, repeat without bound or cost more than lines and letters. */
const UNDRAWN =
  'script, foreignObject, image, feImage, iframe, animate, animateMotion, animateTransform, set, filter';

const STYLE_SIZES = /(?:^|;)\s*(?:(?:min-|max-)?(?:width|height)|transform)\s*:[^;]*/gi;

/** A drawing without a size of its own has that of CSS's replaced elements (CSS 2.1 §10.3.2). */
const DEFAULT_SIZE = { width: 300, height: 150 };

/** Drawings are drawn larger than they stand in the text, so that they stay sharp when they are enlarged. */
const SHARPNESS = 2;

/** A drawing as pixels, and how large its document shows it. */
interface DrawnSvg {
  readonly canvas: OffscreenCanvas;
  readonly size: Required<PictureSize>;
}

/**
 * Draws an SVG; null when it is malformed or costs too much. A browser draws an SVG that is shown as a picture without
 * running or loading anything (SVG Integration, "secure static mode"); what only such documents use is taken out before.
 */
export async function drawSvg(bytes: Uint8Array): Promise<DrawnSvg | null> {
  if (bytes.length > LIMITS.svgBytes) return null;
  const text = new TextDecoder().decode(bytes);
  // Entities multiply; a drawing needs none.
  if (/<!ENTITY/i.test(text)) return null;
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.querySelector('parsererror') !== null) return null;
  for (const element of root.querySelectorAll(UNDRAWN)) element.remove();
  if (svgCost(root, LIMITS.svgElements) > LIMITS.svgElements) return null;
  const size = sizeOf(root);
  const scale = Math.min(SHARPNESS, LIMITS.imageEdge / Math.max(size.width, size.height));
  const canvas = await drawAt(root, Math.ceil(size.width * scale), Math.ceil(size.height * scale));
  return { canvas, size: { width: Math.round(size.width), height: Math.round(size.height) } };
}

async function drawAt(root: Element, width: number, height: number): Promise<OffscreenCanvas> {
  if (!root.hasAttribute('viewBox')) {
    const { width: w, height: h } = sizeOf(root);
    root.setAttribute('viewBox', `0 0 ${w} ${h}`);
  }
  // A size in its style would win over the attributes. (Where there is none, the page's policy would report the change.)
  const style = root.getAttribute('style') ?? '';
  const kept = style.replace(STYLE_SIZES, '');
  if (kept !== style) root.setAttribute('style', kept);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const blob = new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' });
  const image = new Image(width, height);
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** Pixels that the drawing asks for, by its size or else its view box. */
function sizeOf(root: Element): { readonly width: number; readonly height: number } {
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio =
    positive(box[2]) !== null && positive(box[3]) !== null ? Number(box[2]) / Number(box[3]) : null;
  const width = pixels(root.getAttribute('width'));
  const height = pixels(root.getAttribute('height'));
  if (width !== null && height !== null) return { width, height };
  if (width !== null) return { width, height: ratio === null ? DEFAULT_SIZE.height : width / ratio };
  if (height !== null) return { width: ratio === null ? DEFAULT_SIZE.width : height * ratio, height };
  return { width: positive(box[2]) ?? DEFAULT_SIZE.width, height: positive(box[3]) ?? DEFAULT_SIZE.height };
}

/** CSS pixels a unit (CSS Values 4 §6.2); `em` and `ex` as at the usual 16 pixels. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  ex: 8,
};

function pixels(length: string | null): number | null {
  const [, number, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = UNITS[unit?.toLowerCase() ?? ''];
  return number === undefined || factor === undefined ? null : positive(Number(number) * factor);
}

function positive(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : null;
}
