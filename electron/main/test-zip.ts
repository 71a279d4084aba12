import { crc32, deflateRawSync } from 'node:zlib';

/** A file that is deflated already, for what is too large to be held inflated. */
export interface DeflatedFile {
  readonly packed: Buffer;
  /** Of the inflated bytes. */
  readonly crc: number;
  readonly sizeBytes: number;
}

/** A ZIP archive for tests, with whatever names they need (APPNOTE.TXT 4.3). */
export function zipOf(files: Readonly<Record<string, string | Uint8Array | DeflatedFile>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const { packed, crc, sizeBytes } = deflated(content);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2); // names are UTF-8
    facts.writeUInt16LE(8, 4); // deflated
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(sizeBytes, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}

function deflated(content: string | Uint8Array | DeflatedFile): DeflatedFile {
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) return content;
  const data = Buffer.from(content);
  return { packed: deflateRawSync(data), crc: crc32(data), sizeBytes: data.length };
}
