import { LecternError } from '../../../shared/errors.ts';
import { decodeText } from '../charset.ts';
import type { SourceDocument } from '../document-reader.ts';
import type { Draft } from '../draft.ts';
import { readSavedPage } from '../saved-page.ts';
import { binaryPlist, type PropertyValue } from './binary-plist.ts';
import { xmlPlist } from './xml-plist.ts';

/**
 * Reads a page that Safari saved (.webarchive): a property list with the page, and beside it what the page shows.
 * Frames inside the page are not read.
 * @throws LecternError `not-text` for another kind of property list, `parse-failed` for a broken one
 */
export async function readWebArchive({ bytes }: SourceDocument): Promise<readonly Draft[]> {
  const isBinary = String.fromCharCode(...bytes.subarray(0, 6)) === 'bplist';
  const archive = isBinary ? binaryPlist(bytes) : xmlPlist(await decodeText(bytes));
  const main = archive.get('WebMainResource');
  const page = main?.get('WebResourceData')?.data() ?? null;
  if (main === null || page === null)
    throw new LecternError('not-text', 'The property list is no web archive: it holds no page.');
  const resources = resourcesByAddress(archive.get('WebSubresources'));
  const draft = await readSavedPage({
    bytes: page,
    mediaType: main.get('WebResourceMIMEType')?.text() ?? 'text/html',
    charset: main.get('WebResourceTextEncodingName')?.text() ?? null,
    address: addressOf(main),
    resource: (address) => resources.get(address)?.get('WebResourceData')?.data() ?? null,
  });
  return [draft];
}

function resourcesByAddress(list: PropertyValue | null): ReadonlyMap<string, PropertyValue> {
  const items = list?.items() ?? [];
  const resources = new Map<string, PropertyValue>();
  for (const item of items) {
    const address = addressOf(item);
    if (address !== null && !resources.has(address)) resources.set(address, item);
  }
  return resources;
}

function addressOf(resource: PropertyValue): string | null {
  return URL.parse(resource.get('WebResourceURL')?.text() ?? '')?.href ?? null;
}
