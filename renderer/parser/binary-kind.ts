interface Signature {
  readonly kind: string;
  readonly bytes: readonly number[];
  readonly offset: number;
}

/** Magic numbers of files that people mistake for articles (IANA media types, file(1)'s magic). */
const SIGNATURES: readonly Signature[] = [
  signature('a ZIP archive (EPUB, DOCX, ODT …)', 'PK\x03\x04'),
  signature('a ZIP archive', 'PK\x05\x06'),
  signature('a PNG image', '\x89PNG\r\n\x1a\n'),
  signature('a JPEG image', '\xff\xd8\xff'),
  signature('a GIF image', 'GIF8'),
  signature('a WebP image', 'WEBP', 8),
  signature('a WAV or AVI recording', 'RIFF'),
  signature('an MP4 film', 'ftyp', 4),
  signature('an MP3 recording', 'ID3'),
  signature('an Ogg recording', 'OggS'),
  signature('a Matroska film', '\x1a\x45\xdf\xa3'),
  signature('a gzip archive', '\x1f\x8b\x08'),
  signature('a 7z archive', '7z\xbc\xaf\x27\x1c'),
  signature('a RAR archive', 'Rar!\x1a\x07'),
  signature('an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signature('a binary property list or .webarchive', 'bplist0'),
  signature('an SQLite database', 'SQLite format 3\0'),
  signature('a program', '\x7fELF'),
];

function signature(kind: string, magic: string, offset = 0): Signature {
  return { kind, bytes: [...magic].map((character) => character.charCodeAt(0)), offset };
}

/** What a file that is not text looks like ("a PDF"), or null when no known magic number opens it. */
export function binaryKind(bytes: Uint8Array): string | null {
  return SIGNATURES.find((known) => opens(bytes, known))?.kind ?? null;
}

function opens(bytes: Uint8Array, { bytes: magic, offset }: Signature): boolean {
  return magic.every((byte, index) => bytes[offset + index] === byte);
}
