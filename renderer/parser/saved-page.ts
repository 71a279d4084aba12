import { decodeText } from './charset.ts';
import type { Draft, ImageReader } from './draft.ts';
import { readHtml } from './html/html.ts';
import { readPlainText } from './text/plain-text.ts';

/** A page as a browser's archive keeps it: its bytes as they came from the server, and what the server said of them. */
export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly charset: string | null;
  /** The address that the page was saved from, from which its relative addresses start; null when not known. */
  readonly address: string | null;
  /** Bytes of what was saved with the page, by absolute address, or by `cid:` and a part's id. */
  readonly resource: (address: string) => Uint8Array | null;
}

/** Reads the main page of an archive: an HTML page or plain text, with the pictures that were saved beside it. */
export async function readSavedPage(page: SavedPage): Promise<Draft> {
  const text = await decodeText(page.bytes, page.charset);
  const isHtml = /html|xml/i.test(page.mediaType);
  const draft = isHtml ? readHtml(text, page.address) : readPlainText(text);
  return { ...draft, readImage: imageReader(page) };
}

function imageReader({ address, resource }: SavedPage): ImageReader {
  return async (src) => {
    const absolute = URL.parse(src, address ?? undefined)?.href;
    return resource(src) ?? (absolute === undefined ? null : resource(absolute));
  };
}
