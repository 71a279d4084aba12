import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { xmlTags, xmlText } from './xml-tokens.ts';

/** A file that is kept with a note. */
export interface EnexResource {
  /** Base64, a slice of the whole export. */
  readonly data: string;
  readonly fileName: string | null;
}

/** A note as the export holds it; empty texts where it says nothing. */
export interface EnexNote {
  readonly title: string;
  /** Its markup (ENML). */
  readonly content: string;
  readonly created: string;
  readonly author: string;
  readonly sourceUrl: string;
  readonly resources: readonly EnexResource[];
}

/** Elements whose first occurrence in a note tells something about it. */
const FIELDS = new Set(['title', 'content', 'created', 'author', 'source-url']);

/**
 * The notes of an Evernote export (evernote-export DTD, versions 2 to 4). A note that is not ended ends where the next
 * one begins.
 * @throws LecternError `file-too-large` for more notes than a file may hold
 */
export function enexNotes(text: string): readonly EnexNote[] {
  const notes: EnexNote[] = [];
  let open: OpenNote | null = null;
  for (const tag of xmlTags(text, '<note>')) {
    if (tag.name === 'note') {
      if (open !== null) notes.push(open.note(text.slice(0, tag.start)));
      open = tag.kind === 'open' ? new OpenNote() : null;
      if (notes.length > LIMITS.articlesInFile)
        throw new LecternError('file-too-large', `The file holds more than ${LIMITS.articlesInFile} notes.`);
    } else if (tag.kind === 'open') open?.begin(tag.name, tag.end);
    else open?.end(tag.name, text, tag.start);
  }
  if (open !== null) notes.push(open.note(text));
  return notes;
}

/** A note being read. */
class OpenNote {
  private readonly fields = new Map<string, string>();
  private readonly starts = new Map<string, number>();
  private readonly resources: EnexResource[] = [];
  private inResource = false;
  private data = '';
  private fileName: string | null = null;

  begin(name: string, contentStart: number): void {
    this.starts.set(name, contentStart);
    if (name !== 'resource') return;
    this.inResource = true;
    this.data = '';
    this.fileName = null;
  }

  end(name: string, text: string, contentEnd: number): void {
    const start = this.starts.get(name);
    this.starts.delete(name);
    if (start === undefined) return;
    if (name === 'resource') {
      this.resources.push({ data: this.data, fileName: this.fileName });
      this.inResource = false;
    } else if (this.inResource) {
      if (name === 'data') this.data = text.slice(start, contentEnd);
      if (name === 'file-name') this.fileName = xmlText(text.slice(start, contentEnd));
    } else if (FIELDS.has(name) && !this.fields.has(name))
      this.fields.set(name, xmlText(text.slice(start, contentEnd)));
  }

  /** The note; content that was not ended goes to the end of `text`. */
  note(text: string): EnexNote {
    const field = (name: string) => this.fields.get(name)?.trim() ?? '';
    const cut = this.starts.get('content');
    return {
      title: field('title'),
      content: cut === undefined ? field('content') : xmlText(text.slice(cut)),
      created: field('created'),
      author: field('author'),
      sourceUrl: field('source-url'),
      resources: this.resources,
    };
  }
}
