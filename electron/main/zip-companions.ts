import { posix } from 'node:path';
import { LIMITS } from '../../shared/limits.ts';
import { pictureKind } from '../../shared/picture-kind.ts';
import type { CompanionSource } from './companion-files.ts';
import type { ZipFolder } from './zip-folder.ts';

/** The pictures beside a document in a ZIP archive, by the rules of those beside one on a disk (`CompanionFiles`). */
export class ZipCompanions implements CompanionSource {
  readonly #zip: ZipFolder;
  readonly #folder: string;
  #readsLeft: number = LIMITS.companionReads;
  #bytesLeft: number = LIMITS.companionBytes;

  constructor(zip: ZipFolder, entry: string) {
    this.#zip = zip;
    this.#folder = posix.dirname(entry);
  }

  async read(path: string): Promise<Uint8Array | null> {
    this.#readsLeft -= 1;
    if (this.#readsLeft < 0) return null;
    for (const spelling of new Set([path, decoded(path.replace(/[?#].*$/s, ''))])) {
      const bytes = await this.#readBelow(spelling).catch(() => null); // absent, or not to be read
      if (bytes !== null) return bytes;
    }
    return null;
  }

  async #readBelow(path: string): Promise<Uint8Array | null> {
    const inside = posix.normalize(path);
    if (inside.startsWith('..') || inside.startsWith('/')) return null;
    const bytes = await this.#zip.read(posix.join(this.#folder, inside));
    if (bytes.length > Math.min(LIMITS.imageBytes, this.#bytesLeft) || pictureKind(bytes) === null)
      return null;
    this.#bytesLeft -= bytes.length;
    return bytes;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign of its own
  }
}
