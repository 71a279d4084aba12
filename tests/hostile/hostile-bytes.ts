import { crc32 } from 'node:zlib';

/** A PNG whose header says that it is 50,000 pixels wide and high: ten gigabytes, decoded (PNG, 11.2.1). */
export function hugePng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(50_000, 0);
  header.writeUInt32BE(50_000, 4);
  header.set([8, 6], 8);
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    sign,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(64)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A binary property list whose only dictionary holds itself as the main page (CFBinaryPList.c). */
export function cyclicPlist(): Buffer {
  const key = 'WebMainResource';
  const objects = Buffer.concat([
    Buffer.from('bplist00'),
    Buffer.from([0xd1, 1, 0]), // a dictionary of one entry: key is object 1, value object 0
    Buffer.from([0x5f, 0x10, key.length]),
    Buffer.from(key),
  ]);
  const trailer = Buffer.alloc(32);
  trailer.set([1, 1], 6);
  trailer.writeBigUInt64BE(2n, 8);
  trailer.writeBigUInt64BE(BigInt(objects.length), 24);
  return Buffer.concat([objects, Buffer.from([8, 11]), trailer]);
}

/** A page that names a charset that there is not, and is by turns UTF-8, Windows-1252 and neither. */
export function mixedCharsets(): Buffer {
  return Buffer.concat([
    Buffer.from(
      '<!doctype html><meta charset="x-unknown"><title>Jeux de caractères</title><p>Été en UTF-8. ',
    ),
    Buffer.from('Été en latin1. ', 'latin1'),
    Buffer.from(Array.from({ length: 128 }, (_, byte) => 128 + byte)),
    Buffer.from([0xed, 0xa0, 0x80, 0xf5, 0xc0, 0x80, 0xff, 0xfe]),
    Buffer.from('</p><p>Un second paragraphe, assez long pour être lu sans peine par qui le veut.</p>'),
  ]);
}

/** Bytes of every kind under the name of a page. */
export function anyBytes(): Buffer {
  return Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256));
}
