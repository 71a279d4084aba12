/**
 * The packed index as buffers with a manifest. Only an index that is whole and of this program's version is read back:
 * anything else is built again from the library, so a damaged one cannot give wrong answers.
 */
import { ANALYZER_VERSION } from '../analysis/analyzer.ts';
import type { IndexedArticle } from './document-table.ts';
import type { PackedIndex } from './search-index.ts';

/** To be raised whenever the buffers, slots or stop words change their meaning. */
const FORMAT_VERSION = 3;

export type IndexBuffers = Readonly<Record<string, Uint8Array>>;

export interface IndexManifest {
  readonly formatVersion: number;
  readonly analyzerVersion: number;
  readonly articleCount: number;
  readonly buffers: Readonly<Record<string, BufferSeal>>;
}

interface BufferSeal {
  readonly sizeBytes: number;
  readonly checksum: number;
}

/** Buffers of a packed index, and the manifest by which they are known again. */
export function writeIndex(packed: PackedIndex): { manifest: IndexManifest; buffers: IndexBuffers } {
  const { segment, articles } = packed;
  const buffers: IndexBuffers = {
    terms: segment.terms,
    termOffsets: bytesOf(segment.termOffsets),
    frequencies: bytesOf(segment.frequencies),
    postingOffsets: bytesOf(segment.postingOffsets),
    postings: segment.postings,
    placeOffsets: bytesOf(segment.placeOffsets),
    places: segment.places,
    articleIds: new TextEncoder().encode(articles.map((article) => article.articleId).join('\n')),
    blockCounts: bytesOf(Uint32Array.from(articles, (article) => article.blockCount)),
    termCounts: bytesOf(Uint32Array.from(articles, (article) => article.termCount)),
  };
  const seals = Object.entries(buffers).map(([name, bytes]) => [name, seal(bytes)] as const);
  const manifest = {
    formatVersion: FORMAT_VERSION,
    analyzerVersion: ANALYZER_VERSION,
    articleCount: articles.length,
    buffers: Object.fromEntries(seals),
  };
  return { manifest, buffers };
}

/** The index that was written, or null when it is not whole or was written by another version. */
export function readIndex(manifest: unknown, buffers: IndexBuffers): PackedIndex | null {
  if (!isManifest(manifest)) return null;
  if (manifest.formatVersion !== FORMAT_VERSION || manifest.analyzerVersion !== ANALYZER_VERSION) return null;
  const bytes = (name: string): Uint8Array | null => sealedBytes(name, manifest, buffers);
  const words = (name: string): Uint32Array | null => wordsOf(bytes(name));
  const terms = bytes('terms');
  const termOffsets = words('termOffsets');
  const frequencies = words('frequencies');
  const postingOffsets = words('postingOffsets');
  const postings = bytes('postings');
  const placeOffsets = words('placeOffsets');
  const places = bytes('places');
  const articles = readArticles(bytes('articleIds'), words('blockCounts'), words('termCounts'));
  if (!terms || !termOffsets || !frequencies || !postingOffsets || !postings || !articles) return null;
  if (!placeOffsets || !places) return null;
  if (articles.length !== manifest.articleCount) return null;
  return {
    segment: { terms, termOffsets, frequencies, postingOffsets, postings, placeOffsets, places },
    articles,
  };
}

function readArticles(
  idBytes: Uint8Array | null,
  blockCounts: Uint32Array | null,
  termCounts: Uint32Array | null,
): readonly IndexedArticle[] | null {
  if (!idBytes || !blockCounts || !termCounts) return null;
  const ids = idBytes.length === 0 ? [] : new TextDecoder().decode(idBytes).split('\n');
  return ids.map((articleId, i) => ({
    articleId,
    blockCount: blockCounts[i] ?? 0,
    termCount: termCounts[i] ?? 0,
  }));
}

function sealedBytes(name: string, manifest: IndexManifest, buffers: IndexBuffers): Uint8Array | null {
  const bytes = buffers[name];
  const expected = manifest.buffers[name];
  if (!(bytes instanceof Uint8Array) || expected === undefined) return null;
  if (bytes.length !== expected.sizeBytes || checksum(bytes) !== expected.checksum) return null;
  return bytes;
}

function isManifest(value: unknown): value is IndexManifest {
  if (typeof value !== 'object' || value === null) return false;
  const hasNumbers = ['formatVersion', 'analyzerVersion', 'articleCount'].every(
    (key) => typeof Reflect.get(value, key) === 'number',
  );
  const buffers: unknown = Reflect.get(value, 'buffers');
  return hasNumbers && typeof buffers === 'object' && buffers !== null;
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
