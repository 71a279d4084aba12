import { execFileSync } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipOf } from '../../electron/main/test-zip.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';
import { ACTIVE_BODY, ACTIVE_PAGE } from './active-page.ts';
import { deflatedZeros } from './deflated-zeros.ts';
import { anyBytes, cyclicPlist, hugePng, mixedCharsets } from './hostile-bytes.ts';
import { cutFixture, docxOf, entityDocx, entityEpub, epubOf } from './hostile-packages.ts';
import { activePdf } from './hostile-pdf.ts';

/** Files that may reach a library and want to hang it, fill it, run in it or call home. */
export interface HostileInput {
  /** Name of the file or folder. */
  readonly name: string;
  /** What the report says of each file: imported, or why not. What has no line is passed over. */
  readonly reports: Readonly<Record<string, 'imported' | ErrorCode>>;
  readonly write: (path: string) => Promise<unknown> | unknown;
}

/** 1.6 GB. */
const BOMB_PIECES = 100;
const MANY = 100_000;
const IS_WINDOWS = process.platform === 'win32';
/** Root may read everything, and Windows knows no such files. */
const HAS_PERMISSIONS = !IS_WINDOWS && process.getuid?.() !== 0;
const LINE = 'Le fleuve monte encore, et nul ne sait jusqu’où il ira cette nuit. ';

/** Every hostile input there is; those that the system cannot make are left out. */
export function hostileInputs(): readonly HostileInput[] {
  return [...markup(), ...archives(), ...documents(), ...(IS_WINDOWS ? [] : specialFiles())];
}

/** Writes the inputs into a folder, which is made. */
export async function writeHostileFolder(folder: string, inputs: readonly HostileInput[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, write } of inputs) await write(join(folder, name));
}

function file(
  name: string,
  outcome: 'imported' | ErrorCode,
  content: () => string | Uint8Array,
): HostileInput {
  return { name, reports: { [name]: outcome }, write: (path) => writeFile(path, content()) };
}

function markup(): readonly HostileInput[] {
  return [
    file('profond.html', 'parse-failed', () => `<html><body>${'<div>'.repeat(MANY)}Au fond`),
    file('une-ligne.html', 'file-too-large', oneLinePage),
    file('active.html', 'imported', () => ACTIVE_PAGE),
    file('caracteres.html', 'imported', mixedCharsets),
    file('octets.html', 'not-text', anyBytes),
    file('vide.txt', 'file-empty', () => ''),
    { name: 'image', reports: { 'grande-image.html': 'imported' }, write: writeSavedPage },
    {
      name: 'dossier.html',
      reports: { 'dans-dossier.txt': 'imported' },
      write: (path) => writeIn(path, 'dans-dossier.txt', 'Dans un dossier.\n\nIl a le nom d’une page.\n'),
    },
  ];
}

function archives(): readonly HostileInput[] {
  const zeros = deflatedZeros(BOMB_PIECES);
  const names = [
    '../hors-parent.txt',
    '/tmp/hors-racine.txt',
    'C:\\hors-disque.txt',
    'a/../../hors-detour.txt',
  ];
  const outside = Object.fromEntries(names.map((name) => [name, `Dehors.\n\n${name}\n`]));
  return [
    {
      name: 'bombe.zip',
      reports: { 'bombe.txt': 'file-too-large' },
      write: (path) => writeFile(path, zipOf({ 'bombe.txt': zeros })),
    },
    {
      name: 'bombe-qui-ment.zip',
      reports: { 'menteuse.txt': 'damaged' },
      write: (path) => writeFile(path, zipOf({ 'menteuse.txt': { ...zeros, sizeBytes: 1000 } })),
    },
    file('bombe.epub', 'archive-too-large', () => epubOf(zeros)),
    file('bombe.docx', 'archive-too-large', () => docxOf(zeros)),
    {
      name: 'noms.zip',
      reports: { 'dedans.txt': 'imported' },
      write: (path) =>
        writeFile(path, zipOf({ ...outside, 'dedans.txt': 'Dedans.\n\nCelui-ci est sage.\n' })),
    },
    file('coupe.epub', 'damaged', () => cutFixture('epub3-verne/source.epub', 0.5)),
    file('coupe.docx', 'damaged', () => cutFixture('phares-docx/source.docx', 0.5)),
  ];
}

function documents(): readonly HostileInput[] {
  return [
    file('entites.epub', 'damaged', entityEpub),
    file('entites.docx', 'parse-failed', entityDocx),
    file('actif.epub', 'imported', activeEpub),
    file('actif.pdf', 'imported', activePdf),
    file('coupe.pdf', 'damaged', () => cutFixture('pdf-two-columns-french/source.pdf', 0.5)),
    file('cycle.webarchive', 'not-text', cyclicPlist),
    file('groupes-profonds.rtf', 'parse-failed', () => `{\\rtf1 ${'{\\b '.repeat(MANY)}`),
    file('groupes.rtf', 'imported', () => `{\\rtf1 Des groupes. ${'{\\b a}'.repeat(MANY)}}`),
    file('note-cassee.enex', 'imported', brokenNotes),
  ];
}

/** A pipe to which nobody ever writes, links that lead in circles, and a file that nobody may read. */
function specialFiles(): readonly HostileInput[] {
  const special: readonly HostileInput[] = [
    { name: 'tube.html', reports: {}, write: (path) => execFileSync('mkfifo', [path]) },
    { name: 'boucle', reports: { 'dans-boucle.txt': 'imported' }, write: writeLoop },
  ];
  return HAS_PERMISSIONS
    ? [
        ...special,
        { name: 'interdit.txt', reports: { 'interdit.txt': 'file-not-readable' }, write: writeLocked },
      ]
    : special;
}

/** A page of one line, as long as a file may be. */
function oneLinePage(): Uint8Array {
  const page = Buffer.alloc(LIMITS.fileBytes, LINE);
  page.write('<!doctype html><title>Une seule ligne</title><p>');
  return page;
}

function activeEpub(): Uint8Array {
  const head = '<head><script src="https://example.org/epub.js"></script></head>';
  return epubOf(`<html xmlns="http://www.w3.org/1999/xhtml">${head}<body>${ACTIVE_BODY}</body></html>`);
}

/** An export whose first note is broken off amid its markup. */
function brokenNotes(): string {
  const whole =
    '<note><title>Note entière</title><content><![CDATA[<en-note>Tout est là.</en-note>]]></content></note>';
  const broken = `<note><title>Note cassée</title><content><![CDATA[<en-note>${'<div>'.repeat(MANY)}Le début &`;
  return `<?xml version="1.0"?><en-export>${broken}]]></content><resource><data>%%%</data>${whole}</en-export>`;
}

async function writeSavedPage(folder: string): Promise<void> {
  const page = `<!doctype html><title>Une grande image</title><p>${LINE.repeat(4)}</p>
    <p><img src="grande-image_files/carte.png" alt="La carte entière"></p><p>${LINE.repeat(4)}</p>`;
  await writeIn(folder, 'grande-image.html', page);
  await writeIn(join(folder, 'grande-image_files'), 'carte.png', hugePng());
}

async function writeLoop(folder: string): Promise<void> {
  await writeIn(folder, 'dans-boucle.txt', 'Dans la boucle.\n\nOn y tourne une seule fois.\n');
  await symlink('.', join(folder, 'ici'));
  await symlink(dirname(folder), join(folder, 'au-dessus'));
  await symlink('deux.html', join(folder, 'un.html'));
  await symlink('un.html', join(folder, 'deux.html'));
}

async function writeLocked(path: string): Promise<void> {
  await writeFile(path, 'Secret.\n\nNul ne le lit.\n');
  await chmod(path, 0);
}

async function writeIn(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), content);
}
