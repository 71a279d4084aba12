import { LIMITS } from '../../../shared/limits.ts';

/** Four base64 digits stand for three bytes, three percent-encoded characters for one. */
const MOST_CHARACTERS_A_BYTE = 3;

/** Bytes of a `data:` address (RFC 2397), base64 or percent-encoded; null when it is malformed or too long. */
export function dataUrlBytes(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0 || address.length > LIMITS.imageBytes * MOST_CHARACTERS_A_BYTE) return null;
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  try {
    const bytes = percentDecoded(address.slice(comma + 1));
    return isBase64 ? base64Decoded(bytes) : bytes;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // not base64
    throw error;
  }
}

/** Like the URL Standard's percent-decode: a malformed escape stands for itself. */
function percentDecoded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (!text.includes('%')) return bytes;
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1, length += 1) {
    const byte = bytes[at] === 0x25 ? hexByte(bytes, at + 1) : null;
    bytes[length] = byte ?? bytes[at] ?? 0;
    if (byte !== null) at += 2;
  }
  return bytes.subarray(0, length);
}

function hexByte(bytes: Uint8Array, at: number): number | null {
  const digits = String.fromCharCode(...bytes.subarray(at, at + 2));
  return /^[\da-f]{2}$/i.test(digits) ? Number.parseInt(digits, 16) : null;
}

function base64Decoded(bytes: Uint8Array): Uint8Array {
  // White space is skipped, missing padding is none too few.
  return Uint8Array.fromBase64(new TextDecoder().decode(bytes), { lastChunkHandling: 'loose' });
}
