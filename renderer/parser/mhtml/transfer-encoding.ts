import { decodeBase64 } from '../base64.ts';

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes of a body by its `Content-Transfer-Encoding` (RFC 2045, section 6); 7bit, 8bit and binary are as they stand. */
export function decodeBody(body: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    case 'base64':
      return decodeBase64(new TextDecoder('windows-1252').decode(body));
    default:
      return body;
  }
}

/** Bytes of quoted-printable text (RFC 2045, section 6.7); an equals sign before no two digits stays one. */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    const lineEnd = byte === EQUALS ? softBreakEnd(body, index + 1) : null;
    const value = byte === EQUALS ? hexByte(body[index + 1], body[index + 2]) : null;
    if (lineEnd !== null) index = lineEnd;
    else if (value !== null) {
      out[length++] = value;
      index += 2;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** The line feed of a line break right after an equals sign, blanks before it allowed; null when there is text. */
function softBreakEnd(body: Uint8Array, start: number): number | null {
  let at = start;
  while (body[at] === 0x20 || body[at] === 0x09) at += 1;
  if (body[at] === CARRIAGE_RETURN) return body[at + 1] === LINE_FEED ? at + 1 : at;
  return body[at] === LINE_FEED ? at : null;
}

function hexByte(high: number | undefined, low: number | undefined): number | null {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first === null || second === null ? null : first * 16 + second;
}

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}
