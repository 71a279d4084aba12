import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco } from './icon-containers.ts';

const FOLDER = join(import.meta.dirname, '../../resources/icons');
const PNG_SIGNATURE = '89504e470d0a1a0a';

describe('the icon for Windows', () => {
  it('lists each size with the place and the length of its image', () => {
    const ico = Buffer.from(encodeIco([drawn(16), drawn(256)]));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
    expect([...icoImages(ico)]).toEqual([16, 256]);
    expect(ico).toHaveLength(6 + 2 * 16 + drawn(16).png.length + drawn(256).png.length);
  });

  it('refuses what its format cannot hold', () => {
    expect(() => encodeIco([drawn(512)])).toThrow(RangeError);
  });

  it('is committed with every size that Windows shows', () => {
    expect([...icoImages(readFileSync(join(FOLDER, 'icon.ico')))]).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});

describe('the icon for macOS', () => {
  it('is committed with a well-formed part for every size, and nothing after the last', () => {
    expect(icnsParts(readFileSync(join(FOLDER, 'icon.icns')))).toEqual([
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
    ]);
  });

  it('leaves out the sizes that it was not given', () => {
    expect(icnsParts(Buffer.from(encodeIcns([drawn(128)])))).toEqual([['ic07', 128]]);
  });
});

describe('the icon for Linux', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.png')))(
    '%s is as large as its name says',
    (name) => {
      const width = pngWidth(readFileSync(join(FOLDER, name)));
      expect(name).toBe(`${width}x${width}.png`);
    },
  );
});

function drawn(size: number) {
  return { size, png: readFileSync(join(FOLDER, `${size}x${size}.png`)) };
}

/** Widths of the images, each checked against what the directory says of it. */
function* icoImages(ico: Buffer): Generator<number> {
  for (let index = 0; index < ico.readUInt16LE(4); index += 1) {
    const entry = 6 + 16 * index;
    const start = ico.readUInt32LE(entry + 12);
    const png = ico.subarray(start, start + ico.readUInt32LE(entry + 8));
    expect(pngWidth(png) % 256).toBe(ico.readUInt8(entry));
    expect(png.subarray(-8, -4).toString('ascii')).toBe('IEND');
    yield pngWidth(png);
  }
}

function icnsParts(icns: Buffer): readonly (readonly [string, number])[] {
  expect(icns.toString('ascii', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const parts: [string, number][] = [];
  for (let start = 8; start < icns.length; start += icns.readUInt32BE(start + 4)) {
    parts.push([icns.toString('ascii', start, start + 4), pngWidth(icns.subarray(start + 8))]);
  }
  return parts;
}

function pngWidth(png: Buffer): number {
  expect(png.toString('hex', 0, 8)).toBe(PNG_SIGNATURE);
  return png.readUInt32BE(16);
}
