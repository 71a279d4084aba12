import { safeImageSource, webAddress } from '../links.ts';

/** Attributes in which pages that load pictures late keep the true source. */
const LATE_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-full-src', 'data-hi-res-src'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset'];

/** Wider candidates are for screens that no reader has. */
const SENSIBLE_WIDTH = 2000;
const SENSIBLE_DENSITY = 2;
/** A picture of this size is a counter or a spacer. */
const PIXEL = 2;

/**
 * Where the picture of an `img` lies, or null for one that shows nothing (a placeholder without a source, a tracking
 * pixel). A source beside the page, as browsers write it into saved pages, goes before all others.
 */
export function imageSource(image: Element, baseUrl: string | null): string | null {
  if (isPixel(image)) return null;
  const src = safeImageSource(image.getAttribute('src'), baseUrl);
  const own = src === null || isPlaceholder(src) ? null : src;
  if (own !== null && webAddress(own) === null) return decodedPath(own);
  const found = late(image, baseUrl) ?? largest(image.getAttribute('srcset'), baseUrl) ?? own;
  return found === null ? pictureSource(image, baseUrl) : decodedPath(found);
}

/** Whether a `noscript` holds the picture that a script would show in place of the element before it. */
export function isPictureFallback(noscript: Element): boolean {
  if (noscript.localName !== 'noscript' || noscript.querySelector('img') === null) return false;
  const before = noscript.previousElementSibling;
  const shown = before?.localName === 'img' ? before : before?.querySelector('img');
  return shown === null || shown === undefined || imageSource(shown, null) === null;
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const size = Number.parseFloat(image.getAttribute(side) ?? '');
    return size <= PIXEL && !/%$/.test(image.getAttribute(side) ?? '');
  });
}

/** Pictures inside the page that stand in for one to come: too few bytes for anything else. */
function isPlaceholder(src: string): boolean {
  if (/^data:image\/svg/i.test(src))
    return !/<(?:path|text|circle|ellipse|rect|line|poly|use)\b/i.test(drawingOf(src));
  if (src.startsWith('data:')) return src.length < 200;
  return /(?:^|\/)(?:blank|spacer|transparent|placeholder|pixel|1x1|lazy|loading)[^/]*\.(?:gif|png|svg)(?:\?|$)/i.test(
    src,
  );
}

/** The markup of a drawing in the page; nothing when it cannot be read. */
function drawingOf(src: string): string {
  const comma = src.indexOf(',');
  const data = src.slice(comma + 1);
  try {
    return /;base64$/i.test(src.slice(0, comma)) ? atob(data) : decodeURIComponent(data);
  } catch {
    return '';
  }
}

function late(image: Element, baseUrl: string | null): string | null {
  for (const name of LATE_SOURCES) {
    const src = safeImageSource(image.getAttribute(name), baseUrl);
    if (src !== null && !isPlaceholder(src)) return src;
  }
  for (const name of LATE_SETS) {
    const src = largest(image.getAttribute(name), baseUrl);
    if (src !== null) return src;
  }
  return null;
}

function pictureSource(image: Element, baseUrl: string | null): string | null {
  if (image.parentElement?.localName !== 'picture') return null;
  for (const source of image.parentElement.querySelectorAll('source')) {
    const set = source.getAttribute('srcset') ?? source.getAttribute('data-srcset');
    const src = largest(set, baseUrl);
    if (src !== null) return decodedPath(src);
  }
  return null;
}

/** The largest sensible candidate of a `srcset` (HTML Standard, "srcset attributes": addresses may hold commas). */
function largest(srcset: string | null, baseUrl: string | null): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, url = '', number = '1', unit = 'x'] of (srcset ?? '').matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g,
  )) {
    const src = safeImageSource(url, baseUrl);
    const size = Number.parseFloat(number);
    const isSensible = size <= (unit === 'w' ? SENSIBLE_WIDTH : SENSIBLE_DENSITY);
    if (src === null || isPlaceholder(src) || (best !== null && (!isSensible || size <= most))) continue;
    [best, most] = [src, isSensible ? size : -1];
  }
  return best;
}

/** A path beside the page as the disk has it; addresses stay as they are. */
function decodedPath(src: string): string {
  if (src.startsWith('data:') || webAddress(src) !== null) return src;
  try {
    return decodeURIComponent(src.replace(/^\.\//, '').replace(/[?#].*$/, ''));
  } catch {
    return src; // a stray per cent sign, so it is a name as it stands
  }
}
