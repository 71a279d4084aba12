import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { openZip, type ZipArchive } from '../archive/zip-archive.ts';
import type { Draft } from '../draft.ts';
import { documentDraft } from '../word-processing/document-draft.ts';
import type { DocumentFacts } from '../word-processing/document-facts.ts';
import { attribute, childNamed, parseXml } from '../xml-part.ts';
import { OdtBody } from './odt-body.ts';
import type { OdtDocument } from './odt-document.ts';
import { OdtLists } from './odt-lists.ts';
import { OdtPictures } from './odt-pictures.ts';
import { OdtStyles } from './odt-styles.ts';

/** The parts of a document that are read; a flat document is all of them in one. */
interface Parts {
  readonly content: Element | null;
  readonly styles: Element | null;
  readonly meta: Element | null;
  readonly zip: ZipArchive | null;
}

/**
 * Reads an ODT document (OpenDocument 1.3), packed or flat.
 * @throws LecternError `damaged`, `encrypted`, `archive-too-large`, `file-too-large` or `parse-failed`, as `openZip` and
 *   `parseXml` say; `not-text` for a flat document that is a sheet or a drawing
 */
export async function readOdt(bytes: Uint8Array): Promise<Draft> {
  const { content, styles, meta, zip } = isZip(bytes) ? await packedParts(bytes) : flatParts(bytes);
  const text = childNamed(childNamed(content, 'body'), 'text');
  if (text === null) throw new LecternError('damaged', 'The document has no text.');
  const document: OdtDocument = {
    styles: new OdtStyles([styles, content]),
    lists: new OdtLists([styles, content]),
    pictures: new OdtPictures(zip),
    footnotes: [],
    endnotes: [],
    copiesLeft: LIMITS.repeatedCells,
    noteCount: 0,
  };
  const { blocks, title, author } = new OdtBody(document).read(text);
  const notes = [...document.footnotes, ...document.endnotes];
  const readImage = document.pictures.read;
  return documentDraft({ blocks, notes, title, author, readImage }, readFacts(meta));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function packedParts(bytes: Uint8Array): Promise<Parts> {
  const zip = openZip(bytes);
  const manifest = zip.has('META-INF/manifest.xml') ? await zip.readText('META-INF/manifest.xml') : '';
  if (manifest.includes('encryption-data')) {
    throw new LecternError('encrypted', 'The document is encrypted.');
  }
  const part = async (name: string) => (zip.has(name) ? parseXml(await zip.readText(name)) : null);
  return {
    content: await part('content.xml'),
    styles: await part('styles.xml'),
    meta: await part('meta.xml'),
    zip,
  };
}

function flatParts(bytes: Uint8Array): Parts {
  const root = parseXml(new TextDecoder().decode(bytes));
  const type = attribute(root, 'mimetype') ?? '';
  if (!/opendocument\.text/.test(type)) throw new LecternError('not-text', `The file is a ${type}.`);
  return { content: root, styles: null, meta: root, zip: null };
}

/** Metadata (OpenDocument 1.3 Part 3 §4.3). */
function readFacts(root: Element | null): DocumentFacts {
  const meta = childNamed(root, 'meta');
  const fact = (name: string) => childNamed(meta, name)?.textContent;
  return {
    title: fact('title'),
    author: fact('initial-creator') ?? fact('creator'),
    language: fact('language'),
    created: fact('creation-date'),
    description: fact('description'),
  };
}
