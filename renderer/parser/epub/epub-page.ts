import { anchorOf, type BookFiles } from './epub-paths.ts';
import { meanings, newElement } from './epub-xml.ts';

/** What of a page is not its text: navigation, and what only some see. */
const UNREAD = 'script, style, nav, [role="navigation"], [hidden], [aria-hidden="true"]';

/** What programs that make books add to them: addresses after links (Sphinx), numbers of paragraphs (SiSU). */
const ADDED_BY_PROGRAMS = 'span.link-target, label.ocn';

/** Notes are often hidden, for reading systems to show them in a window of their own. */
const NOTE_MEANINGS = ['footnote', 'endnote', 'rearnote', 'note'];

/**
 * Makes a parsed page one of the book: names of places become unique in the book (`path#name`), links to the book's
 * places begin with `#`, pictures are named by their path in the archive, and what is not to be read is gone.
 */
export function preparePage(page: Document, path: string, files: BookFiles): Element {
  const root = page.body ?? page.documentElement;
  const language = page.documentElement.getAttribute('xml:lang');
  if (language !== null) page.documentElement.setAttribute('lang', language);
  removeUnread(root);
  unwrapPictures(root);
  namePlaces(root, path);
  for (const link of root.querySelectorAll('a[href]')) pointLink(link, path, files);
  for (const image of root.querySelectorAll('img')) namePicture(image, path, files);
  return root;
}

function removeUnread(root: Element): void {
  for (const marked of root.querySelectorAll('[*|type], [epub\\:type], [role]')) {
    const words = meanings(marked);
    // A page's number in the printed book; links of an index point at it.
    if (words.includes('pagebreak')) marked.replaceChildren();
    if (words.some((word) => NOTE_MEANINGS.includes(word))) unhide(marked);
  }
  for (const element of root.querySelectorAll(`${UNREAD}, ${ADDED_BY_PROGRAMS}`)) element.remove();
}

function unhide(element: Element): void {
  for (const attribute of ['hidden', 'aria-hidden', 'style']) element.removeAttribute(attribute);
}

/** Covers and plates are often wrapped in a drawing, to fit the screen; other drawings have no place among blocks. */
function unwrapPictures(root: Element): void {
  for (const svg of root.querySelectorAll('svg')) {
    const pictures = [...svg.querySelectorAll('image')].map((image) => {
      const picture = newElement(svg, 'img');
      const href = image.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? image.getAttribute('href');
      picture.setAttribute('src', href ?? image.getAttribute('xlink:href') ?? '');
      picture.setAttribute('alt', svg.querySelector('title')?.textContent ?? '');
      return picture;
    });
    svg.replaceWith(...pictures);
  }
}

function namePlaces(root: Element, path: string): void {
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const fragment = element.getAttribute('id') ?? element.getAttribute('name') ?? '';
    element.removeAttribute('name');
    element.setAttribute('id', anchorOf({ path, fragment }));
  }
  if (!root.hasAttribute('id')) return;
  root.setAttribute('id', anchorOf({ path, fragment: root.getAttribute('id') ?? '' }));
}

function pointLink(link: Element, path: string, files: BookFiles): void {
  const place = files.resolve(link.getAttribute('href'), path);
  if (place !== null) link.setAttribute('href', `#${anchorOf(place)}`);
}

function namePicture(image: Element, path: string, files: BookFiles): void {
  for (const attribute of ['srcset', 'data-src', 'data-original']) image.removeAttribute(attribute);
  const source = image.getAttribute('src');
  if (source === null || /^data:/i.test(source.trim())) return;
  const place = files.resolve(source, path);
  if (place !== null) image.setAttribute('src', place.path);
}
