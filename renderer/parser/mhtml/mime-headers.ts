import { LIMITS } from '../../../shared/limits.ts';
import { decodeWords } from './encoded-words.ts';

/** Field values by lower-case name, unfolded; the first field of a name counts. */
export type MimeHeaders = ReadonlyMap<string, string>;

/** A field's name: printable ASCII without the colon (RFC 5322, section 2.2). */
const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;

const PARAMETER = /;\s*([^=;\s"]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;"]*))/gs;

/** Header fields, and the place where the body begins. */
export interface MimeHead {
  readonly headers: MimeHeaders;
  readonly bodyStart: number;
}

/** A value such as `text/html; charset="utf-8"`: its first word in lower case, and its parameters. */
export interface MimeValue {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Reads header fields up to the first empty line (RFC 5322, section 2.2.3 for folding); null when the bytes open with
 * anything else. Encoded words are decoded.
 */
export function readHead(bytes: Uint8Array): MimeHead | null {
  const bodyStart = headEnd(bytes);
  const text = headText(bytes.subarray(0, bodyStart)).replace(/^\ufeff?(?:From .*(?:\r\n|\r|\n))?/, '');
  const headers = new Map<string, string>();
  for (const line of text.replace(/(?:\r\n|\r|\n)(?=[ \t])/g, '').split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    const key = name.toLowerCase();
    if (!headers.has(key)) headers.set(key, decodeWords(value.trim()));
  }
  return { headers, bodyStart };
}

/** The place behind the first empty line, at most so far as headers may go. */
function headEnd(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, LIMITS.mimeHeadBytes);
  let start = 0;
  while (start < limit) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 || feed >= limit ? limit : feed + 1;
    if (end - start <= 2 && (bytes[start] === 10 || bytes[start] === 13)) return end;
    start = end;
  }
  return limit;
}

/** Headers are ASCII; what is not, some programs write in UTF-8 (RFC 6532) and others in their own charset. */
function headText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** The parts of a structured value (RFC 2045, section 5.1). */
export function mimeValue(raw: string | undefined): MimeValue {
  const text = raw ?? '';
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token = ''] of text.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token.trim());
  }
  return { value: (text.split(';', 1)[0] ?? '').trim().toLowerCase(), parameters };
}
