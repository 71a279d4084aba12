import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { LecternError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../base64.ts';
import { type Draft, type DraftBlock, EMPTY_DRAFT, textParagraph } from '../draft.ts';
import { webAddress } from '../links.ts';
import { oneLine } from '../one-line.ts';
import { withoutTitleHeading } from '../title-heading.ts';
import { type EnexNote, type EnexResource, enexNotes } from './enex-notes.ts';
import { enmlToBlocks } from './enml.ts';

/**
 * Reads an Evernote export (.enex): an article a note, with its pictures. A note whose markup cannot be read gives its
 * bare text, one without any text gives its title; a note without both is passed over. Tags have no place in an article.
 * @throws LecternError `no-content` when the export holds no note
 */
export async function readEnex(text: string): Promise<readonly Draft[]> {
  const drafts = enexNotes(text).flatMap((note) => draftOf(note) ?? []);
  if (drafts.length === 0) throw new LecternError('no-content', 'The export holds no note.');
  return drafts;
}

function draftOf(note: EnexNote): Draft | null {
  const find = resourceFinder(note.resources);
  const title = oneLine(note.title);
  const blocks = noteBlocks(note.content, (hash) => find(hash)?.fileName ?? null);
  if (blocks.length === 0 && title === null) return null;
  return {
    ...EMPTY_DRAFT,
    title,
    byline: oneLine(note.author),
    publishedAt: isoFromStamp(note.created),
    sourceUrl: webAddress(note.sourceUrl),
    blocks: blocks.length === 0 ? [textParagraph(title ?? '')] : withoutTitleHeading(blocks, title),
    readImage: async (src) => {
      const resource = find(src.replace(/^cid:/, ''));
      return resource === null ? null : decodeBase64(resource.data);
    },
  };
}

function noteBlocks(content: string, nameOf: (hash: string) => string | null): readonly DraftBlock[] {
  try {
    return enmlToBlocks(content, nameOf);
  } catch (error) {
    if (!(error instanceof LecternError)) throw error;
    // The other notes of the export are not lost with this one.
    const lines = content.replace(/<[^>]*>/g, '\n').split('\n');
    return lines.flatMap((line) => oneLine(line) ?? []).map(textParagraph);
  }
}

/** Resources by the MD5 of their bytes, which is how a note names them; computed for notes that name any. */
function resourceFinder(resources: readonly EnexResource[]): (hash: string) => EnexResource | null {
  let byHash: ReadonlyMap<string, EnexResource> | null = null;
  return (hash) => {
    byHash ??= new Map(resources.map((resource) => [bytesToHex(md5(decodeBase64(resource.data))), resource]));
    return byHash.get(hash) ?? null;
  };
}

/** `20230102T030405Z` as ISO 8601; null when it is none. */
function isoFromStamp(stamp: string): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
