import { LecternError } from '../../shared/errors.ts';

/** How every OLE file begins (MS-CFB §2.2). */
const SIGN = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * Refuses what is kept in an OLE file: `.doc` of Word before 2007, and documents with a password, which newer ones put
 * into one (MS-OFFCRYPTO §2.3).
 * @throws LecternError `encrypted` or `old-office`
 */
export function refuseOleDocument(bytes: Uint8Array, head: string): void {
  if (!head.startsWith(SIGN)) return;
  if (hasStream(bytes, 'EncryptedPackage')) throw new LecternError('encrypted', 'The document is encrypted.');
  if (hasStream(bytes, 'WordDocument')) throw new LecternError('old-office', 'The file is a .doc document.');
}

/** Whether a file names a stream: names are UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  }
  return false;
}
