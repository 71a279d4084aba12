import { decodeBase64 } from '../base64.ts';
import { decodeQuotedPrintable } from './transfer-encoding.ts';

/** Encoded words, white space between neighbours is not part of the text (RFC 2047, section 6.2). */
const RUN = /=\?[^?\s]{1,40}\?[bq]\?[^?]*\?=(?:\s+=\?[^?\s]{1,40}\?[bq]\?[^?]*\?=)*/gi;
const WORD = /=\?([^?\s]+)\?([bq])\?([^?]*)\?=/gi;

/** A header's text with its encoded words (`=?utf-8?Q?=C3=A9t=C3=A9?=`) read. A charset that is unknown stays as it is. */
export function decodeWords(text: string): string {
  return text.replace(RUN, (run) => decodeRun(run) ?? run);
}

/** Neighbours of one charset are decoded as one: some programs part the bytes of a character between words. */
function decodeRun(run: string): string | null {
  const pieces: { charset: string; bytes: number[] }[] = [];
  for (const [, label = '', encoding, content = ''] of run.matchAll(WORD)) {
    // A language may follow the charset (RFC 2231, section 5).
    const charset = (label.split('*')[0] ?? label).toLowerCase();
    const bytes = encoding?.toLowerCase() === 'b' ? decodeBase64(content) : decodeQ(content);
    const last = pieces.at(-1);
    if (last?.charset === charset) for (const byte of bytes) last.bytes.push(byte);
    else pieces.push({ charset, bytes: [...bytes] });
  }
  try {
    return pieces
      .map(({ charset, bytes }) => new TextDecoder(charset).decode(Uint8Array.from(bytes)))
      .join('');
  } catch {
    return null; // a RangeError names an encoding that the browser does not have
  }
}

function decodeQ(content: string): Uint8Array {
  return decodeQuotedPrintable(new TextEncoder().encode(content.replaceAll('_', '=20')));
}
