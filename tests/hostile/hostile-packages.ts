import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeflatedFile, zipOf } from '../../electron/main/test-zip.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');

const CONTAINER = `<?xml version="1.0"?><container version="1.0"
  xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
  <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Override PartName="/word/document.xml"
  ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const RELATIONS = `<?xml version="1.0"?><Relationships
  xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
  Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
  Target="word/document.xml"/></Relationships>`;

/** Entities that each stand for ten of the one before: two kilobytes that expand to gigabytes. */
const ENTITY_BOMB = `<!DOCTYPE bomb [<!ENTITY e0 "boum">${Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
).join('')}]>`;

/** A book of one page. */
export function epubOf(page: string | DeflatedFile, opening = ''): Buffer {
  const title = opening === '' ? 'Un livre' : '&e10;';
  const book = `<?xml version="1.0"?>${opening}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></metadata><manifest><item id="p"
    href="page.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="p"/></spine></package>`;
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'book.opf': book,
    'page.xhtml': page,
  });
}

export function docxOf(document: string | DeflatedFile): Buffer {
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
  });
}

/** A book whose package document is an entity bomb. */
export function entityEpub(): Buffer {
  return epubOf('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Texte.</p></body></html>', ENTITY_BOMB);
}

/** A Word document that is an entity bomb. */
export function entityDocx(): Buffer {
  return docxOf(`<?xml version="1.0"?>${ENTITY_BOMB}<w:document
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e10;</w:t></w:r></w:p>
    </w:body></w:document>`);
}

/** The first part of a fixture, as a broken download leaves it. */
export function cutFixture(name: string, share: number): Buffer {
  const whole = readFileSync(join(FIXTURES, name));
  return whole.subarray(0, Math.floor(whole.length * share));
}
