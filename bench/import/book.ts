import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One book in all its formats: Debian's developers-reference-fr (GPL-2+). */
const FOLDER = '/usr/share/developers-reference/fr';

/** Pages of the HTML edition that hold no chapter, and the one that holds them all. */
const NO_CHAPTERS = new Set(['index.html', 'search.html', 'developers-reference.html']);

/** A format of the book and the files that hold it. */
export interface Edition {
  readonly format: string;
  readonly files: readonly string[];
}

export interface Book {
  /** The chapters in HTML, against which the others are measured. */
  readonly truth: readonly string[];
  readonly editions: readonly Edition[];
}

/** The installed book; null when the package is not. */
export function findBook(): Book | null {
  if (!existsSync(FOLDER)) return null;
  const names = readdirSync(FOLDER);
  const truth = names.filter((name) => name.endsWith('.html') && !NO_CHAPTERS.has(name));
  const editions = [
    { format: 'epub', files: [join(FOLDER, 'developers-reference.epub')] },
    { format: 'pdf', files: [join(FOLDER, 'developers-reference.pdf')] },
    { format: 'text', files: unpacked(join(FOLDER, 'developers-reference.txt.gz')) },
    { format: 'one-page html', files: [join(FOLDER, 'developers-reference.html')] },
  ];
  return {
    truth: truth.map((name) => join(FOLDER, name)),
    editions: editions.filter(({ files }) => files.length > 0 && files.every((file) => existsSync(file))),
  };
}

/** Debian packs long texts; the reader is given the text. */
function unpacked(packed: string): readonly string[] {
  if (!existsSync(packed)) return [];
  const file = join(mkdtempSync(join(tmpdir(), 'import-quality-')), 'developers-reference.txt');
  writeFileSync(file, gunzipSync(readFileSync(packed)));
  return [file];
}
