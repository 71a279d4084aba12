import { assertNever } from '../../../shared/assert-never.ts';
import { type PictureKind, pictureKind } from '../../../shared/picture-kind.ts';

/** What a picture's first bytes tell, read before anything is decoded: a few bytes may stand for gigabytes of pixels. */
export interface ImageHeader {
  readonly kind: Exclude<PictureKind, 'svg'>;
  /** Pixels, as stored: before it is turned upright. */
  readonly width: number;
  readonly height: number;
  /** Whether its metadata asks for it to be turned or mirrored. */
  readonly isTurned: boolean;
}

type Size = Pick<ImageHeader, 'width' | 'height'>;

/** Bytes in which the boxes of an AVIF picture must name its size. */
const AVIF_HEADER_BYTES = 64 * 1024;

/**
 * The size of a picture of a known kind; null where it does not stand where the format puts it. Sources: PNG §11.2.1,
 * ITU-T T.81 B.2.2, GIF89a §18, RFC 9649 §2 (WebP), ISO/IEC 23008-12 §6.5.3 (`ispe` of AVIF), and BITMAPINFOHEADER.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const kind = pictureKind(bytes);
  if (kind === null || kind === 'svg') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const header = headerOf(kind, view);
    return header !== null && header.width > 0 && header.height > 0 ? header : null;
  } catch (error) {
    if (error instanceof RangeError) return null; // it ends before its size
    throw error;
  }
}

function headerOf(kind: ImageHeader['kind'], view: DataView): ImageHeader | null {
  switch (kind) {
    case 'png':
      return pngHeader(view);
    case 'jpeg':
      return jpegHeader(view);
    case 'gif':
      return upright(kind, { width: view.getUint16(6, true), height: view.getUint16(8, true) });
    case 'webp':
      return webpHeader(view);
    case 'avif':
      return avifHeader(view);
    case 'bmp':
      return upright(kind, { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) });
    default:
      return assertNever(kind);
  }
}

function upright(kind: ImageHeader['kind'], size: Size | null): ImageHeader | null {
  return size === null ? null : { kind, ...size, isTurned: false };
}

function pngHeader(view: DataView): ImageHeader | null {
  if (ascii(view, 12, 4) !== 'IHDR') return null;
  return upright('png', { width: view.getUint32(16), height: view.getUint32(20) });
}

/**
 * Walks the segments up to the frame header (SOF); the Exif segment stands before it. Bytes that are no marker are
 * passed over, as decoders do.
 */
function jpegHeader(view: DataView): ImageHeader {
  let isTurned = false;
  for (let at = 2; ; ) {
    const marker = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0;
    if (isFrameHeader(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), isTurned };
    }
    if (marker === 0 || marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xe1 && ascii(view, at + 4, 4) === 'Exif') isTurned ||= asksToTurn(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
}

/** SOF0 to SOF15, but for the tables that stand among their numbers. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether Exif asks to turn the picture, or may: what cannot be read is drawn anew, as the browser shows it. */
function asksToTurn(view: DataView, tiffStart: number): boolean {
  try {
    return exifOrientation(view, tiffStart) !== 1;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** The orientation (Exif 2.32 §4.6.4, tag 274) of the TIFF structure at `start`: 1 is upright, as is one without. */
function exifOrientation(view: DataView, start: number): number {
  const isLittle = ascii(view, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
  }
  return 1;
}

function webpHeader(view: DataView): ImageHeader | null {
  const chunk = ascii(view, 12, 4);
  if (chunk === 'VP8X') {
    const header = upright('webp', { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 });
    // Whether its Exif turns it stands at the end of the file: one that has any is drawn anew.
    return header === null ? null : { ...header, isTurned: (view.getUint8(20) & 0x08) !== 0 };
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return upright('webp', { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 });
  }
  if (chunk !== 'VP8 ') return null;
  const size = { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return upright('webp', size);
}

/** An AVIF names the size of each of its pictures (of the tiles too): the largest is the whole. */
function avifHeader(view: DataView): ImageHeader | null {
  const end = Math.min(view.byteLength, AVIF_HEADER_BYTES) - 16;
  let size: Size | null = null;
  let isTurned = false;
  for (let at = 0; at < end; at += 1) {
    const name = view.getUint32(at);
    if (name === 0x69726f74 || name === 0x696d6972) isTurned = true; // irot, imir
    if (name !== 0x69737065) continue; // ispe
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size === null || found.width * found.height > size.width * size.height) size = found;
  }
  return size === null ? null : { kind: 'avif', ...size, isTurned };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function ascii(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 1) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}
