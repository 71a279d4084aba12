import type { ArticleImage, PictureSize } from '../../../shared/article.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { pictureKind } from '../../../shared/picture-kind.ts';
import { type ImageHeader, readImageHeader } from './image-header.ts';
import { drawSvg } from './svg-image.ts';

/** A picture without its id, and how large its document shows it. */
export interface KeptImage {
  readonly image: Omit<ArticleImage, 'id'>;
  readonly size: Required<PictureSize>;
}

/** Quality of photographs that are drawn anew: artefacts cannot be seen at reading size. */
const QUALITY = 0.88;
/** Drawings and screenshots keep their edges, losslessly; beyond so many bytes a picture is a photograph. */
const LOSSLESS_BYTES = 1_500_000;
/** A picture has about so many pixels a byte, or fewer; those of a bomb come for nothing. */
const PIXELS_A_BYTE = 20;

const MEDIA_TYPES = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: null,
} as const satisfies Record<ImageHeader['kind'], ArticleImage['mediaType'] | null>;

/** Pixels that may still be decoded for one file, beyond those that its pictures' bytes account for. */
export interface PixelBudget {
  pixels: number;
}

/**
 * The picture as the library keeps it: decoded once, so known to be one, upright, and no larger than a screen shows. A
 * picture that is so already keeps its bytes (and its animation, colours and metadata); any other is drawn anew, without
 * metadata such as the place where it was taken. Null for what is no picture or exceeds a limit.
 */
export async function keepImage(bytes: Uint8Array, budget: PixelBudget): Promise<KeptImage | null> {
  if (pictureKind(bytes) === 'svg') return keepSvg(bytes);
  const header = readImageHeader(bytes);
  if (header === null) return null;
  const pixels = header.width * header.height;
  const unaccounted = Math.max(0, pixels - bytes.length * PIXELS_A_BYTE);
  if (pixels > LIMITS.imagePixels || unaccounted > budget.pixels) return null;
  budget.pixels -= unaccounted;
  const bitmap = await decode(bytes, header);
  if (bitmap === null) return null;
  try {
    return await keepBitmap(bytes, header, bitmap);
  } finally {
    bitmap.close();
  }
}

async function decode(bytes: Uint8Array, { kind }: ImageHeader): Promise<ImageBitmap | null> {
  try {
    const blob = new Blob([new Uint8Array(bytes)], { type: MEDIA_TYPES[kind] ?? 'image/bmp' });
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    return null; // it only began like a picture
  }
}

async function keepBitmap(bytes: Uint8Array, header: ImageHeader, bitmap: ImageBitmap): Promise<KeptImage> {
  const { width, height } = bitmap;
  const mediaType = MEDIA_TYPES[header.kind];
  const fits = Math.max(width, height) <= LIMITS.imageEdge;
  if (mediaType !== null && fits && !header.isTurned) return keptOf({ mediaType, width, height, bytes });
  return encode(scaledDown(bitmap), header.kind === 'jpeg');
}

async function keepSvg(bytes: Uint8Array): Promise<KeptImage | null> {
  const drawn = await drawSvg(bytes);
  if (drawn === null) return null;
  const { image } = await encode(drawn.canvas, false);
  return { image, size: drawn.size };
}

/** The picture on a canvas within the bounds. */
function scaledDown(bitmap: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, LIMITS.imageEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** PNG where that is small, else JPEG, or WebP (ten times as slow to write) where the picture is transparent. */
async function encode(canvas: OffscreenCanvas, isPhotograph: boolean): Promise<KeptImage> {
  const png = isPhotograph ? null : await canvas.convertToBlob({ type: 'image/png' });
  if (png !== null && png.size <= LOSSLESS_BYTES) return kept(canvas, png, 'image/png');
  const type = isPhotograph || isOpaque(canvas) ? 'image/jpeg' : 'image/webp';
  return kept(canvas, await canvas.convertToBlob({ type, quality: QUALITY }), type);
}

async function kept(
  { width, height }: OffscreenCanvas,
  blob: Blob,
  mediaType: ArticleImage['mediaType'],
): Promise<KeptImage> {
  return keptOf({ mediaType, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) });
}

function keptOf(image: KeptImage['image']): KeptImage {
  return { image, size: { width: image.width, height: image.height } };
}

function isOpaque(canvas: OffscreenCanvas): boolean {
  const { data } = contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on');
  return context;
}
