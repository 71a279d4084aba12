import type { Draft } from './draft.ts';
import { cleanByline, readMetadata } from './html-metadata.ts';
import { readMainContent } from './main-content.ts';
import { withoutTitleHeading } from './title-heading.ts';

/** Reads an HTML page. Scripts do not run and nothing is fetched: `DOMParser` makes an inert document. */
export function readHtml(text: string): Draft {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const { baseUrl, ...metadata } = readMetadata(page);
  const content = readMainContent(page, baseUrl);
  return {
    ...metadata,
    byline: metadata.byline ?? cleanByline(content.byline),
    blocks: withoutTitleHeading(content.blocks, metadata.title),
  };
}
