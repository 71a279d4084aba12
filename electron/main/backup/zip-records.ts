/** Records of the ZIP format (PKWARE APPNOTE 6.3.10, §4.3), with its 64-bit fields wherever they may be needed. */
const UTF8_NAMES = 0x0800;
const VERSION_ZIP64 = 45;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** 1 January 1980: entries tell no time, so that equal libraries give equal archives. */
const NO_DATE = 0x0021;

/** An entry that is written. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

/** Stands before an entry's bytes, which are shorter than 4 GB. */
export function localHeader(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION_ZIP64, 4);
  writeFacts(header, 6, entry, name.length);
  return Buffer.concat([header, name]);
}

/** An entry of the directory; where it begins takes 64 bits. */
export function directoryRecord(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION_ZIP64, 4);
  header.writeUInt16LE(VERSION_ZIP64, 6);
  writeFacts(header, 8, entry, name.length);
  header.writeUInt16LE(12, 30);
  header.writeUInt32LE(FULL_32, 42);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(entry.offset), 4);
  return Buffer.concat([header, name, extra]);
}

function writeFacts(header: Buffer, at: number, entry: ZipEntry, nameLength: number): void {
  header.writeUInt16LE(UTF8_NAMES, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(NO_DATE, at + 6);
  header.writeUInt32LE(entry.crc, at + 8);
  header.writeUInt32LE(entry.packedBytes, at + 12);
  header.writeUInt32LE(entry.sizeBytes, at + 16);
  header.writeUInt16LE(nameLength, at + 20);
}

/** The end of an archive: 64-bit record, its locator, and the old record that points to them. */
export function endRecords(entries: number, directoryOffset: number, directoryBytes: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION_ZIP64, 12);
  end.writeUInt16LE(VERSION_ZIP64, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end.writeBigUInt64LE(BigInt(directoryOffset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(FULL_16, 84);
  end.writeUInt16LE(FULL_16, 86);
  end.writeUInt32LE(FULL_32, 88);
  end.writeUInt32LE(FULL_32, 92);
  return end;
}
