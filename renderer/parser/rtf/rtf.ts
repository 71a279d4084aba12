import type { Draft } from '../draft.ts';
import { documentDraft } from '../word-processing/document-draft.ts';
import { RtfReader } from './rtf-reader.ts';

/**
 * Reads an RTF document.
 * @throws LecternError `damaged`, `parse-failed` or `file-too-large`, as `RtfReader.read` says
 */
export function readRtf(bytes: Uint8Array): Draft {
  const { head, body, pictures } = readAll(bytes);
  const { facts } = head;
  const { flow, blocks } = body.story;
  const content = {
    blocks,
    notes: body.notes.blocks,
    title: flow.title,
    author: flow.author,
    readImage: pictures.read,
  };
  return documentDraft(content, {
    title: facts.get('title'),
    author: facts.get('author'),
    created: creationDate(facts),
    description: facts.get('doccomm'),
  });
}

function readAll(bytes: Uint8Array): RtfReader {
  const reader = new RtfReader(bytes);
  reader.read();
  return reader;
}

function creationDate(facts: ReadonlyMap<string, string>): string | null {
  const [year, month, day] = ['yr', 'mo', 'dy'].map((part) => facts.get(part)?.padStart(2, '0'));
  return year === undefined || month === undefined || day === undefined ? null : `${year}-${month}-${day}`;
}
