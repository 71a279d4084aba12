import type { ImageReader } from '../draft.ts';
import type { Picture } from './rtf-state.ts';

/** The pictures of a document: decoded when they are asked for, so that what nobody shows costs nothing. */
export class RtfPictures {
  private readonly pictures = new Map<string, Picture>();
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Keeps a picture; answers the address by which blocks name it. */
  keep(picture: Picture): string {
    const src = `rtf-picture-${this.pictures.size + 1}`;
    this.pictures.set(src, picture);
    return src;
  }

  readonly read: ImageReader = async (src) => {
    const picture = this.pictures.get(src);
    return picture === undefined ? null : this.decode(picture);
  };

  private decode({ data }: Picture): Uint8Array {
    const out = new Uint8Array(data.reduce((sum, { start, end }) => sum + end - start, 0));
    let length = 0;
    let high: number | null = null;
    for (const { start, end, isHex } of data) {
      for (let at = start; at < end; at += 1) {
        const byte = this.bytes[at] ?? 0;
        const digit = isHex ? hexDigit(byte) : null;
        if (!isHex) out[length++] = byte;
        else if (digit === null) continue;
        else if (high === null) high = digit;
        else {
          out[length++] = high * 16 + digit;
          high = null;
        }
      }
    }
    return out.slice(0, length);
  }
}

function hexDigit(byte: number): number | null {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : null;
}
