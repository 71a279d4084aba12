import { type MimeHeaders, mimeValue, readHead } from './mime-headers.ts';

/**
 * Whether bytes open with the header of a saved web page or a letter: fields alone up to an empty line, and among them
 * the version of MIME or the type of its body.
 */
export function isMimeMessage(bytes: Uint8Array): boolean {
  const opening = String.fromCharCode(...bytes.subarray(0, 100));
  if (!/^(?:\xef\xbb\xbf)?(?:From |[!-9;-~]+[ \t]*:)/.test(opening)) return false;
  const headers = readHead(bytes)?.headers;
  if (headers === undefined) return false;
  return (
    headers.has('mime-version') || /^(?:multipart\/|text\/html)/i.test(headers.get('content-type') ?? '')
  );
}

/** Whether somebody sent it, which a browser's saved page is not. */
export function isLetter(headers: MimeHeaders): boolean {
  if (headers.has('snapshot-content-location')) return false;
  const from = headers.get('from') ?? '';
  if (/^<?saved by\b/i.test(from)) return false;
  return from.includes('@') || headers.has('message-id') || headers.has('received');
}

/** Name of the person in a `From` field, else the address (RFC 5322, section 3.4); null without one. */
export function senderName(from: string | undefined): string | null {
  const [, name = '', address = ''] = /^(.*?)<([^<>]*)>/s.exec(from ?? '') ?? ['', from ?? '', ''];
  const shown = name.trim().replace(/^"(.*)"$/s, '$1');
  const sender = shown === '' ? address.trim() : shown;
  return sender === '' ? null : sender;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE =
  /(\d{1,2})[ \t]+([a-z]{3})[a-z]*[ \t]+(\d{4})(?:[ \t]+(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t]*([+-]\d{4})?)?/i;

/** A `Date` field (RFC 5322, section 3.3) as ISO 8601, in the time of its writer; null when it is none. */
export function isoFromMailDate(date: string | undefined): string | null {
  const found = DATE.exec(date ?? '');
  if (found === null) return null;
  const [, day = '', month = '', year = '', hour, minute, second = '00', zone = '+0000'] = found;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return null;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return iso;
  return `${iso}T${hour.padStart(2, '0')}:${minute}:${second}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The charset that a type names, or null. */
export function charsetOf(contentType: string | undefined): string | null {
  return mimeValue(contentType).parameters.get('charset') ?? null;
}
