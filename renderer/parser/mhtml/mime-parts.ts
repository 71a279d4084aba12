import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { type MimeHeaders, type MimeValue, mimeValue, readHead } from './mime-headers.ts';
import { decodeBody } from './transfer-encoding.ts';

/** One body of a message that is no container of others. */
export interface MimePart {
  readonly headers: MimeHeaders;
  readonly type: MimeValue;
  /** The body as it was before its transfer; decoded each time it is asked for. */
  read(): Uint8Array;
}

const DASH = 0x2d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * The parts of a message or a web archive in their order, containers opened (RFC 2046, section 5.1).
 * @throws LecternError `file-too-large` for more parts than any page has
 */
export function mimeParts(headers: MimeHeaders, body: Uint8Array): readonly MimePart[] {
  const parts: MimePart[] = [];
  collectParts(headers, body, 0, parts);
  return parts;
}

function collectParts(headers: MimeHeaders, body: Uint8Array, depth: number, into: MimePart[]): void {
  const type = mimeValue(headers.get('content-type') ?? 'text/plain');
  const boundary = type.parameters.get('boundary') ?? '';
  if (!type.value.startsWith('multipart/') || boundary === '' || depth >= LIMITS.mimeDepth) {
    if (into.length >= LIMITS.savedResources)
      throw new LecternError('file-too-large', `The message holds more than ${LIMITS.savedResources} parts.`);
    const encoding = mimeValue(headers.get('content-transfer-encoding')).value;
    into.push({ headers, type, read: () => decodeBody(body, encoding) });
    return;
  }
  for (const part of splitAtBoundary(body, boundary)) {
    const head = readHead(part);
    // A part may have no header at all: then its first line is empty or already text.
    if (head === null) collectParts(new Map(), part, depth + 1, into);
    else collectParts(head.headers, part.subarray(head.bodyStart), depth + 1, into);
  }
}

/** What stands between the boundary's lines; a last part without an end goes to the end of the body. */
function* splitAtBoundary(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = new TextEncoder().encode(`--${boundary}`);
  let partStart: number | null = null;
  for (let line = 0; line < body.length; ) {
    const feed = body.indexOf(LINE_FEED, line);
    const next = feed === -1 ? body.length : feed + 1;
    if (body[line] === DASH && isBoundary(body, line, next, mark)) {
      if (partStart !== null) yield body.subarray(partStart, beforeLineEnd(body, partStart, line));
      const isLast = body[line + mark.length] === DASH && body[line + mark.length + 1] === DASH;
      if (isLast) return;
      partStart = next;
    }
    line = next;
  }
  if (partStart !== null) yield body.subarray(partStart);
}

/** Whether the line is the boundary, with nothing but `--` and blanks behind it. */
function isBoundary(body: Uint8Array, line: number, next: number, mark: Uint8Array): boolean {
  if (!mark.every((byte, index) => body[line + index] === byte)) return false;
  return body.subarray(line + mark.length, next).every((byte) => byte <= 0x20 || byte === DASH);
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(body: Uint8Array, start: number, boundary: number): number {
  const end = body[boundary - 1] === LINE_FEED ? boundary - 1 : boundary;
  return Math.max(start, body[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
}
