import type { ZipArchive } from '../archive/zip-archive.ts';
import type { ImageReader } from '../draft.ts';
import { webAddress } from '../links.ts';
import { attribute, childNamed } from '../xml-part.ts';

/** Pictures that nothing here shows: Windows metafiles, and StarView's. */
const METAFILE = /\.(?:emf|wmf|svm)$/i;

/** The pictures of a document: files of its archive, or Base64 inside a flat document. */
export class OdtPictures {
  private readonly zip: ZipArchive | null;
  private readonly flat = new Map<string, string>();

  constructor(zip: ZipArchive | null) {
    this.zip = zip;
  }

  /** The address by which blocks name the picture of a `draw:image`; null when it has none that can be shown. */
  source(image: Element): string | null {
    const data = childNamed(image, 'binary-data')?.textContent;
    if (data !== undefined) {
      const src = `odt-picture-${this.flat.size + 1}`;
      this.flat.set(src, data);
      return src;
    }
    const path = (attribute(image, 'href') ?? '').replace(/^\.\//, '');
    if (METAFILE.test(path)) return null;
    return this.zip?.has(path) === true ? path : webAddress(path);
  }

  readonly read: ImageReader = async (src) => {
    const data = this.flat.get(src);
    if (data !== undefined) return bytesOf(data);
    return this.zip?.has(src) === true ? this.zip.read(src) : null;
  };
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    const binary = atob(base64);
    return Uint8Array.from({ length: binary.length }, (_, index) => binary.charCodeAt(index));
  } catch {
    return null; // no Base64, so no picture
  }
}
