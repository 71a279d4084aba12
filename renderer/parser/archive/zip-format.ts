import type { BinaryFormat } from '../document-reader.ts';
import { openZip, type ZipArchive } from './zip-archive.ts';

/** What a document's archive says of itself in its file `mimetype` (EPUB OCF 3.3 §4.3, OpenDocument 1.3 part 2 §3.3). */
const MEDIA_TYPES: Readonly<Record<string, BinaryFormat>> = {
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/**
 * Format of a document that is a zip archive; null for an archive that is no document.
 * @throws LecternError as `openZip`
 */
export async function zipFormat(bytes: Uint8Array): Promise<BinaryFormat | null> {
  const zip = openZip(bytes);
  const stated = MEDIA_TYPES[await statedMediaType(zip)];
  if (stated !== undefined) return stated;
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('word/'))) return 'docx';
  // Books that were packed by hand often lack `mimetype`, which no reading system needs.
  return zip.has('META-INF/container.xml') ? 'epub' : null;
}

async function statedMediaType(zip: ZipArchive): Promise<string> {
  return zip.has('mimetype') ? (await zip.readText('mimetype')).slice(0, 256).trim() : '';
}
