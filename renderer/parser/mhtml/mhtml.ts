import { LecternError } from '../../../shared/errors.ts';
import type { SourceDocument } from '../document-reader.ts';
import type { Draft } from '../draft.ts';
import { webAddress } from '../links.ts';
import { oneLine } from '../one-line.ts';
import { readSavedPage } from '../saved-page.ts';
import { type MimeHeaders, mimeValue, readHead } from './mime-headers.ts';
import { charsetOf, isLetter, isoFromMailDate, senderName } from './mime-message.ts';
import { type MimePart, mimeParts } from './mime-parts.ts';

/**
 * Reads a web page saved as one file (MHTML, RFC 2557), or a letter (.eml). A letter's header gives title, byline and
 * date; a saved page's date is the day of the saving and says nothing about the article.
 * @throws LecternError `no-content` when no part is text
 */
export async function readMhtml({ bytes }: SourceDocument): Promise<readonly Draft[]> {
  const head = readHead(bytes);
  const headers = head?.headers ?? new Map<string, string>();
  const parts = mimeParts(headers, bytes.subarray(head?.bodyStart ?? 0));
  const root = rootPart(parts, mimeValue(headers.get('content-type')).parameters.get('start'));
  if (root === null) throw new LecternError('no-content', 'No part of the file is a page or text.');
  const location = root.headers.get('content-location') ?? headers.get('snapshot-content-location');
  const address = URL.parse(unwrapped(location ?? ''))?.href ?? null;
  const resources = partsByAddress(parts, address);
  const page = await readSavedPage({
    bytes: root.read(),
    mediaType: root.type.value,
    charset: charsetOf(root.headers.get('content-type')),
    address,
    resource: (name) => resources.get(name)?.read() ?? null,
  });
  return [isLetter(headers) ? withLetterHead(page, headers) : withSavedHead(page, headers)];
}

/** The part that `start` names, else the first page, else the first text; an attachment is none of them. */
function rootPart(parts: readonly MimePart[], start: string | undefined): MimePart | null {
  const named = parts.find((part) => start !== undefined && part.headers.get('content-id') === start);
  const shown = parts.filter((part) => !/^attachment/i.test(part.headers.get('content-disposition') ?? ''));
  const page = shown.find((part) => /^(?:text\/html|application\/xhtml\+xml)$/.test(part.type.value));
  return named ?? page ?? shown.find((part) => part.type.value === 'text/plain') ?? null;
}

function partsByAddress(parts: readonly MimePart[], base: string | null): ReadonlyMap<string, MimePart> {
  const byAddress = new Map<string, MimePart>();
  for (const part of parts) {
    const location = unwrapped(part.headers.get('content-location') ?? '');
    const id = /^<(.*)>$/.exec(part.headers.get('content-id') ?? '')?.[1];
    const absolute = URL.parse(location, base ?? undefined)?.href;
    for (const name of [location, absolute, id && `cid:${id}`]) {
      if (name !== undefined && name !== '' && !byAddress.has(name)) byAddress.set(name, part);
    }
  }
  return byAddress;
}

/** A folded address has white space where its line was broken (RFC 2557, section 4.4.1). */
function unwrapped(location: string): string {
  return location.replace(/\s+/g, '');
}

function withLetterHead(page: Draft, headers: MimeHeaders): Draft {
  return {
    ...page,
    title: oneLine(headers.get('subject')) ?? page.title,
    byline: senderName(headers.get('from')) ?? page.byline,
    publishedAt: isoFromMailDate(headers.get('date')) ?? page.publishedAt,
  };
}

function withSavedHead(page: Draft, headers: MimeHeaders): Draft {
  const savedFrom = webAddress(headers.get('snapshot-content-location'));
  return {
    ...page,
    title: page.title ?? oneLine(headers.get('subject')),
    sourceUrl: page.sourceUrl ?? savedFrom,
  };
}
