import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { readDirectory } from './zip-directory.ts';
import { inflateEntry } from './zip-inflate.ts';

/** A zip archive whose entries are inflated one by one, when they are asked for. */
export interface ZipArchive {
  /** Paths of the files inside, in the directory's order: relative, parted by `/`, without `.` and `..`. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * Inflated bytes of one file. Each call inflates anew.
   * @throws LecternError `file-not-found` for a name that the archive has not, `damaged`, `encrypted`, or
   *   `archive-too-large` when inflating the archive takes longer than any real one
   */
  read(name: string): Promise<Uint8Array>;
  /** The same as text: UTF-8, or UTF-16 where its mark says so, without the mark. */
  readText(name: string): Promise<string>;
}

/**
 * Opens a zip archive (PKWARE APPNOTE 6.3). Nothing is inflated yet: what the directory says is checked against the
 * limits and against the bytes, so that an archive which is too large, whose files overlap (a zip bomb's trick) or which
 * is cut off is refused at once. Of several entries of one name the last counts, as it does for programs that unpack.
 * Entries whose names lead outside the archive are not listed.
 * @throws LecternError `damaged`, `encrypted` or `archive-too-large`
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const entries = readDirectory(bytes);
  let inflatingMs = 0;

  async function read(name: string): Promise<Uint8Array> {
    const entry = entries.get(name);
    if (entry === undefined) throw new LecternError('file-not-found', `The archive has no "${name}".`);
    const started = performance.now();
    const content = inflateEntry(bytes, entry, started + LIMITS.zipInflatingMs - inflatingMs);
    inflatingMs += performance.now() - started;
    return content;
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    readText: async (name) => decodeXmlText(await read(name)),
  };
}

/** XML and HTML inside archives is UTF-8 or marked UTF-16 (Open Packaging Conventions, EPUB 3.3 §3.3). */
function decodeXmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
