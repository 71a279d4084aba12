import { type ArticleImage, ASSET_PREFIX, MISSING_PREFIX } from '../../../shared/article.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { Companions } from '../document-reader.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { webAddress } from '../links.ts';
import { imageBytes } from './image-bytes.ts';
import { type KeptImage, keepImage } from './keep-image.ts';
import { pictureSources } from './picture-sources.ts';
import { type PicturePlace, placePictures } from './place-pictures.ts';

/** Blocks whose pictures are saved with the article, or said to be missing. */
export interface IllustratedBlocks {
  readonly blocks: readonly DraftBlock[];
  readonly images: readonly ArticleImage[];
}

/** What is left of the limits on one file's pictures. */
interface Budget {
  pixels: number;
  bytes: number;
  readonly deadline: number;
}

/** Longest name of a missing file that is kept. */
const NAME_CHARACTERS = 200;
/** Spacers and counting pixels are no larger. */
const SPACER_PIXELS = 2;

/**
 * Reads, bounds and keeps the pictures of one file's articles. One picture is decoded at a time, so that memory stays
 * bounded; a picture that fails keeps its place, and the article goes on.
 */
export class PictureStage {
  readonly #companions: Companions;
  readonly #budget: Budget;

  constructor(companions: Companions) {
    this.#companions = givingUp(companions);
    this.#budget = {
      pixels: LIMITS.imagesPixels,
      bytes: LIMITS.imagesBytes,
      deadline: performance.now() + LIMITS.imagesMs,
    };
  }

  /** The draft's blocks with every picture as `asset:`, a web address, or `missing:`, and the pictures kept. */
  async illustrate({ blocks, readImage }: Pick<Draft, 'blocks' | 'readImage'>): Promise<IllustratedBlocks> {
    const sources = [...pictureSources(blocks)];
    if (sources.length === 0) return { blocks, images: [] };
    const images = new Map<string, ArticleImage>();
    const placesByHash = new Map<string, PicturePlace | null>();
    const places = new Map<string, PicturePlace>();
    for (const [index, src] of sources.entries()) {
      const bytes = index < LIMITS.articleImages ? await this.#read(src, readImage) : null;
      const place = bytes === null ? null : await this.#place(bytes, images, placesByHash);
      places.set(src, place ?? { src: missingSource(src) });
    }
    return { blocks: placePictures(blocks, places), images: [...images.values()] };
  }

  async #read(src: string, readImage: Draft['readImage']): Promise<Uint8Array | null> {
    if (performance.now() > this.#budget.deadline) return null;
    try {
      return await imageBytes(src, readImage, this.#companions);
    } catch {
      return null; // whatever is wrong with a picture, the text is there to be read
    }
  }

  /** Where the picture of these bytes comes to lie; the same bytes are decoded once. */
  async #place(
    bytes: Uint8Array,
    images: Map<string, ArticleImage>,
    placesByHash: Map<string, PicturePlace | null>,
  ): Promise<PicturePlace | null> {
    const hash = await sha256(bytes);
    const known = placesByHash.get(hash);
    if (known !== undefined) return known;
    const kept = await this.#keep(bytes);
    const place = kept === null ? null : await placeOf(kept, images);
    placesByHash.set(hash, place);
    return place;
  }

  async #keep(bytes: Uint8Array): Promise<KeptImage | null> {
    try {
      const kept = await keepImage(bytes, this.#budget);
      if (kept === null || kept.image.bytes.length > this.#budget.bytes) return null;
      this.#budget.bytes -= kept.image.bytes.length;
      return kept;
    } catch {
      return null; // such as a drawing that the browser cannot draw
    }
  }
}

async function placeOf({ image, size }: KeptImage, images: Map<string, ArticleImage>): Promise<PicturePlace> {
  const { width, height } = image;
  if (width <= SPACER_PIXELS || height <= SPACER_PIXELS) return 'spacer';
  const id = await sha256(image.bytes);
  if (!images.has(id)) images.set(id, { id, ...image });
  return { src: ASSET_PREFIX + id, ...size };
}

/** The same companions, no longer asked when it shows that they were not saved: a page may name thousands. */
function givingUp(companions: Companions): Companions {
  let misses = 0;
  return {
    read: async (path) => {
      if (misses >= LIMITS.companionMisses) return null;
      const bytes = await companions.read(path);
      misses = bytes === null ? misses + 1 : 0;
      return bytes;
    },
  };
}

/** Where a picture that was not saved lies: its web address, else the name of its file. */
function missingSource(src: string): string {
  const address = webAddress(src);
  if (address !== null) return address;
  if (/^data:/i.test(src)) return MISSING_PREFIX;
  const path = src.replace(/[?#].*$/, '');
  return MISSING_PREFIX + decoded(path.slice(path.search(/[^/\\]*$/))).slice(0, NAME_CHARACTERS);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign of its own
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toHex();
}
