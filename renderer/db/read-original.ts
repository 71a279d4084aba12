import type { LecternDatabase } from './database.ts';

/** Bytes of the file that an article was made from; null when it has none. */
export async function readOriginal(db: LecternDatabase, articleId: string): Promise<Uint8Array | null> {
  const source = await db.sources.get(articleId);
  const original = source === undefined ? undefined : await db.originals.get(source.originalId);
  if (original === undefined) return null;
  if (original.encoding === 'identity') return original.bytes;
  const packed = new Blob([new Uint8Array(original.bytes)]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).bytes();
}
