/** A PNG image of a square icon. */
export interface IconImage {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Uint8Array;
}

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;
const ICNS_HEADER_BYTES = 8;

/** The types of Apple's icon format that hold PNG; those of "@2x" name half the size of their pixels. */
const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/**
 * A Windows icon with PNG images inside (allowed since Windows Vista), of 256 pixels at most.
 *
 * @throws RangeError when an image is larger
 */
export function encodeIco(images: readonly IconImage[]): Uint8Array {
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * images.length);
  header.writeUInt16LE(1, 2); // an icon, not a cursor
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    if (size > 256) throw new RangeError(`An .ico image has 256 pixels at most, not ${size}`);
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    header.writeUInt8(size % 256, entry); // 256 is written as 0
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4); // colour planes
    header.writeUInt16LE(32, entry + 6); // bits a pixel
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** An icon for macOS with PNG images inside, for those of its types whose size is among the images. */
export function encodeIcns(images: readonly IconImage[]): Uint8Array {
  const parts = ICNS_TYPES.flatMap(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size);
    return image === undefined ? [] : [icnsPart(type, image.png)];
  });
  return icnsPart('icns', Buffer.concat(parts));
}

/** Four letters, the length with this header included, the content. */
function icnsPart(type: string, content: Uint8Array): Uint8Array {
  const header = Buffer.alloc(ICNS_HEADER_BYTES);
  header.write(type, 'ascii');
  header.writeUInt32BE(ICNS_HEADER_BYTES + content.length, 4);
  return Buffer.concat([header, content]);
}
