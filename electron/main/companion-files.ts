import { constants, open, realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { LIMITS } from '../../shared/limits.ts';
import { pictureKind } from '../../shared/picture-kind.ts';

/** Pictures that lie beside a document. */
export interface CompanionSource {
  /** Bytes of the picture at a path relative to the document; null when there is none or it may not be read. */
  read(path: string): Promise<Uint8Array | null>;
}

/** Names that Windows takes for devices, whatever their extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The pictures below a document's own folder. Who asks is a page that has read a hostile document, so what may be read
 * is decided here: regular files that are pictures by their first bytes, not hidden, within the folder also when links
 * are followed, and only so many of so many bytes.
 */
export class CompanionFiles implements CompanionSource {
  readonly #documentPath: string;
  #readsLeft: number = LIMITS.companionReads;
  #bytesLeft: number = LIMITS.companionBytes;

  constructor(documentPath: string) {
    this.#documentPath = documentPath;
  }

  async read(path: string): Promise<Uint8Array | null> {
    this.#readsLeft -= 1;
    if (this.#readsLeft < 0) return null;
    const folder = await realpath(dirname(this.#documentPath)).catch(() => null);
    if (folder === null) return null;
    for (const name of spellings(path)) {
      const bytes = await this.#readWithin(folder, name).catch(() => null); // absent, or not to be read
      if (bytes !== null) return bytes;
    }
    return null;
  }

  async #readWithin(folder: string, path: string): Promise<Uint8Array | null> {
    const segments = safeSegments(path);
    if (segments === null) return null;
    const file = await realpath(join(folder, ...segments));
    // A link may have led out of the folder, or to what is hidden: then the way there starts with `..` or a dot.
    if (safeSegments(relative(folder, file)) === null) return null;
    const bytes = await readRegularFile(file, Math.min(LIMITS.imageBytes, this.#bytesLeft));
    if (bytes === null || pictureKind(bytes) === null) return null;
    this.#bytesLeft -= bytes.length;
    return bytes;
  }
}

/**
 * The path as pages write it, which may be percent-encoded and have a query, and as disks keep it: macOS stores names
 * decomposed (NFD), everything else mostly composed (NFC).
 */
function spellings(path: string): ReadonlySet<string> {
  const names = [path, decoded(path), decoded(path.replace(/[?#].*$/s, ''))];
  return new Set(names.flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')]));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign of its own
  }
}

/** The names of a path that stays below where it starts and is not hidden; null for any other. */
function safeSegments(path: string): readonly string[] | null {
  if (path.includes('\0') || /^[/\\]|^[a-z]:/i.test(path)) return null;
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '' && segment !== '.');
  const isSafe = segments.every((segment) => !segment.startsWith('.') && !isSpecial(segment));
  return isSafe && segments.length > 0 ? segments : null;
}

/** On Windows a colon names a stream of a file. */
function isSpecial(segment: string): boolean {
  return process.platform === 'win32' && (segment.includes(':') || DEVICE_NAME.test(segment));
}

/** Bytes of a file of at most `limit` bytes; null for a larger one and for a folder, pipe or device. */
async function readRegularFile(path: string, limit: number): Promise<Uint8Array | null> {
  // The path is real already: a link that has come since is not followed, and a pipe is not waited for.
  const file = await open(
    path,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const stats = await file.stat();
    return stats.isFile() && stats.size <= limit ? await file.readFile() : null;
  } finally {
    await file.close();
  }
}
