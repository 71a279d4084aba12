/** Pictures drawn by the browser for the tests beside this file. */
import type { Companions } from '../document-reader.ts';
import type { DraftBlock } from '../draft.ts';
import { PictureStage } from './picture-stage.ts';

export function companionsOf(files: Readonly<Record<string, Uint8Array>>): Companions {
  return { read: async (path) => files[path] ?? null };
}

export function imageBlock(src: string): DraftBlock & { readonly kind: 'image' } {
  return { kind: 'image', src, alt: 'Une carte', caption: [], credit: null };
}

export function illustrate(sources: readonly string[], files: Readonly<Record<string, Uint8Array>>) {
  return new PictureStage(companionsOf(files)).illustrate({ blocks: sources.map(imageBlock) });
}

export async function oneImage(bytes: Uint8Array) {
  const { blocks, images } = await illustrate(['a.png'], { 'a.png': bytes });
  return { image: images[0], block: blocks[0] };
}

/** A picture whose left half is blue and whose right half is red. */
export async function drawn(type: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fe0000';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#0000fe';
  context.fillRect(0, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
}

/** The same picture as another file: bytes after its end mean nothing. */
export function another(picture: Uint8Array, tail: number): Uint8Array {
  const bytes = new Uint8Array(picture.length + 2);
  bytes.set(picture);
  bytes.set([tail & 0xff, tail >> 8], picture.length);
  return bytes;
}
