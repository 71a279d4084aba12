/**
 * An address that a reader may follow: http, https or mailto, or a fragment of the same page; null for any other
 * (`javascript:`, `file:`, …) and for a relative one when the page's own address is not known.
 */
export function safeHref(raw: string | null | undefined, baseUrl: string | null): string | null {
  const address = raw?.trim() ?? '';
  if (address === '') return null;
  if (address.startsWith('#')) return address;
  const url = parseUrl(address, baseUrl);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/**
 * Where an image lies: http(s), a `data:` image, a part of the same message (`cid:`, RFC 2392), or a path beside the document; null for anything else. Nothing is
 * fetched; views show what was saved with the article.
 */
export function safeImageSource(raw: string | null | undefined, baseUrl: string | null): string | null {
  const source = raw?.trim() ?? '';
  if (source === '') return null;
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i.test(source)) return source;
  if (/^cid:/i.test(source)) return source;
  const address = webAddress(source);
  if (address !== null) return address;
  if (parseUrl(source, null) !== null || /^[a-z][a-z\d+.-]*:/i.test(source)) return null;
  // A path from the site's root means nothing on a disk; one beside the document may be a saved page's folder.
  return source.startsWith('/') && baseUrl !== null ? webAddress(parseUrl(source, baseUrl)?.href) : source;
}

/** `url` when it is an absolute http(s) address. */
export function webAddress(url: string | null | undefined): string | null {
  const parsed = parseUrl(url?.trim() ?? '', null);
  return parsed !== null && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
}

function parseUrl(address: string, baseUrl: string | null): URL | null {
  return URL.parse(address, baseUrl ?? undefined);
}
