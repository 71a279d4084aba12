import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { Draft } from '../draft.ts';
import { webAddress } from '../links.ts';
import { withoutTitleHeading } from '../title-heading.ts';
import { readMetadata } from './html-metadata.ts';
import { readMainContent } from './main-content.ts';
import { markupDepth } from './markup-depth.ts';
import { withEndTags } from './xhtml.ts';

/**
 * Reads an HTML page. Scripts do not run and nothing is fetched: `DOMParser` makes an inert document.
 * `savedFrom` is the address that an archive knows the page by; what the page says itself counts first.
 * @throws LecternError `parse-failed` for a page that nests its elements too deep, `file-too-large` for one with more
 *   text than any article
 */
export function readHtml(text: string, savedFrom: string | null = null): Draft {
  if (markupDepth(text, LIMITS.markupDepth) > LIMITS.markupDepth) {
    throw new LecternError('parse-failed', `The page nests more than ${LIMITS.markupDepth} elements.`);
  }
  const page = new DOMParser().parseFromString(withEndTags(text), 'text/html');
  if (page.documentElement.textContent.length > LIMITS.pageCharacters) {
    throw new LecternError('file-too-large', `The page holds more than ${LIMITS.pageCharacters} characters.`);
  }
  const { baseUrl, ...metadata } = readMetadata(page);
  const blocks = readMainContent(page, baseUrl ?? savedFrom, metadata);
  const sourceUrl = metadata.sourceUrl ?? webAddress(savedFrom);
  return { ...metadata, sourceUrl, blocks: withoutTitleHeading(blocks, metadata.title) };
}
