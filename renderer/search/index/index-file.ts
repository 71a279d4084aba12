/**
 * A part of the index as buffers with a manifest. Only a part that is whole and of this program's format is read back:
 * anything else is built again from the library, so a damaged one cannot give wrong answers. Which analyzer made it is
 * for whoever stores it to know.
 */
import type { IndexPart } from './index-part.ts';

/** To be raised whenever the buffers, slots, places or stop words change their meaning. */
const FORMAT_VERSION = 3;

export type PartBuffers = Readonly<Record<string, Uint8Array>>;

/** Plain data, to be stored beside the buffers. */
export interface PartManifest {
  readonly id: string;
  readonly formatVersion: number;
  readonly buffers: Readonly<Record<string, BufferSeal>>;
}

interface BufferSeal {
  readonly sizeBytes: number;
  readonly checksum: number;
}

/** Buffers of a part, and the manifest by which they are known again. */
export function writePart(part: IndexPart): { manifest: PartManifest; buffers: PartBuffers } {
  const { segment } = part;
  const buffers: PartBuffers = {
    terms: segment.terms,
    blocks: bytesOf(segment.blocks),
    postings: segment.postings,
    places: segment.places,
    entries: part.entries,
  };
  const seals = Object.entries(buffers).map(([name, bytes]) => [name, seal(bytes)] as const);
  const manifest = {
    id: part.id,
    formatVersion: FORMAT_VERSION,
    buffers: Object.fromEntries(seals),
  };
  return { manifest, buffers };
}

/** The part that was written, or null when it is not whole or has another format. */
export function readPart(manifest: unknown, buffers: PartBuffers): IndexPart | null {
  if (!isManifest(manifest)) return null;
  if (manifest.formatVersion !== FORMAT_VERSION) return null;
  const bytes = (name: string): Uint8Array | null => sealedBytes(name, manifest, buffers);
  const terms = bytes('terms');
  const blocks = wordsOf(bytes('blocks'));
  const postings = bytes('postings');
  const places = bytes('places');
  const entries = bytes('entries');
  if (!terms || !blocks || !postings || !places || !entries) return null;
  const sizeBytes = Object.values(manifest.buffers).reduce((sum, buffer) => sum + buffer.sizeBytes, 0);
  return { id: manifest.id, segment: { terms, blocks, postings, places }, entries, sizeBytes };
}

function sealedBytes(name: string, manifest: PartManifest, buffers: PartBuffers): Uint8Array | null {
  const bytes = buffers[name];
  const expected = manifest.buffers[name];
  if (!(bytes instanceof Uint8Array) || expected === undefined) return null;
  if (bytes.length !== expected.sizeBytes || checksum(bytes) !== expected.checksum) return null;
  return bytes;
}

function isManifest(value: unknown): value is PartManifest {
  if (typeof value !== 'object' || value === null) return false;
  const buffers: unknown = Reflect.get(value, 'buffers');
  return (
    typeof Reflect.get(value, 'formatVersion') === 'number' &&
    typeof Reflect.get(value, 'id') === 'string' &&
    typeof buffers === 'object' &&
    buffers !== null
  );
}

function seal(bytes: Uint8Array): BufferSeal {
  return { sizeBytes: bytes.length, checksum: checksum(bytes) };
}

/** FNV-1a over 32-bit words and the bytes left over: four times as fast as over bytes alone. */
function checksum(bytes: Uint8Array): number {
  const words = wordsOf(bytes.subarray(0, bytes.length - (bytes.length % 4))) ?? [];
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  for (const byte of bytes.subarray(words.length * 4)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}

/** The same memory as 32-bit words; buffers out of IndexedDB begin at its start. */
function wordsOf(bytes: Uint8Array | null): Uint32Array | null {
  if (bytes === null || bytes.length % 4 !== 0) return null;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}
