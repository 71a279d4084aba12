import { openZip } from '../archive/zip-archive.ts';
import type { Draft } from '../draft.ts';
import { documentDraft } from '../word-processing/document-draft.ts';
import type { DocumentFacts } from '../word-processing/document-facts.ts';
import { childNamed } from '../xml-part.ts';
import { DocxBody } from './docx-body.ts';
import type { DocxDocument } from './docx-document.ts';
import { DocxNotes, type NoteKind } from './docx-notes.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { DocxPackage, type Relationships, targetOf } from './docx-package.ts';
import { DocxStyles } from './docx-styles.ts';

/**
 * Reads a DOCX document (ECMA-376, Office Open XML), of either conformance class.
 * @throws LecternError `damaged`, `encrypted`, `archive-too-large`, `file-too-large` or `parse-failed`, as `openZip` and
 *   `parseXml` say
 */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const pack = new DocxPackage(openZip(bytes));
  const path = await pack.mainPart();
  const relationships = await pack.relationships(path);
  const part = (type: string) => pack.xml(targetOf(relationships, type));
  const root = await pack.xml(path);
  const notes = await readNotes(part, [root, await part('settings')]);
  const styles = new DocxStyles(await part('styles'));
  const document = { styles, numbering: new DocxNumbering(await part('numbering')), notes };
  const body = childNamed(root, 'body');
  const flow = new DocxBody(document, relationships).read(body ?? emptyBody());
  const content = {
    blocks: flow.blocks,
    notes: [
      ...(await noteBlocks('footnote', document, pack, relationships)),
      ...(await noteBlocks('endnote', document, pack, relationships)),
    ],
    title: flow.title,
    author: flow.author,
    readImage: pack.readImage,
  };
  return documentDraft(content, await readFacts(pack));
}

async function readNotes(
  part: (type: string) => Promise<Element | null>,
  formats: readonly (Element | null)[],
): Promise<DocxDocument['notes']> {
  return {
    footnote: new DocxNotes('footnote', await part('footnotes'), formats),
    endnote: new DocxNotes('endnote', await part('endnotes'), formats),
  };
}

/** Notes have a part, and so relationships, of their own. */
async function noteBlocks(
  kind: NoteKind,
  document: DocxDocument,
  pack: DocxPackage,
  relationships: Relationships,
) {
  const path = targetOf(relationships, `${kind}s`);
  const body = new DocxBody(document, path === null ? new Map() : await pack.relationships(path));
  return document.notes[kind].blocks((note) => body.read(note).blocks);
}

/** Core properties (ECMA-376 Part 2 §11). */
async function readFacts(pack: DocxPackage): Promise<DocumentFacts> {
  const core = await pack.xml(targetOf(await pack.relationships(''), 'core-properties'));
  const fact = (name: string) => childNamed(core, name)?.textContent;
  return {
    title: fact('title'),
    author: fact('creator'),
    language: fact('language'),
    created: fact('created'),
    description: fact('description'),
  };
}

function emptyBody(): Element {
  return new DOMParser().parseFromString('<body/>', 'application/xml').documentElement;
}
