import { LecternError } from '../../../shared/errors.ts';
import type { ZipArchive } from '../archive/zip-archive.ts';
import { elementsNamed, parseXml } from './epub-xml.ts';

const ENCRYPTION_FILE = 'META-INF/encryption.xml';

/** Fonts are obfuscated by these, which locks no text (EPUB 3.3 §4.4; Adobe's older method). */
const FONT_OBFUSCATION = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/**
 * Refuses a book that is encrypted (DRM).
 * @throws LecternError `encrypted`
 */
export async function refuseProtected(zip: ZipArchive): Promise<void> {
  if (!zip.has(ENCRYPTION_FILE)) return;
  const encryption = parseXml(await zip.readText(ENCRYPTION_FILE));
  const methods = encryption === null ? [] : elementsNamed(encryption, 'EncryptionMethod');
  for (const method of methods) {
    // A method inside a key's description says how the key is locked.
    if (method.parentElement?.localName !== 'EncryptedData') continue;
    const algorithm = method.getAttribute('Algorithm') ?? '';
    if (!FONT_OBFUSCATION.has(algorithm)) {
      throw new LecternError('encrypted', `The book is protected by the shop that sold it (${algorithm}).`);
    }
  }
}
