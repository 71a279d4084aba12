import type { BlockTarget, HighlightColor, HighlightStyle } from '../../shared/annotation.ts';
import type { LecternDatabase } from './database.ts';
import { distinctTags } from './distinct-tags.ts';
import { EditLog, type EditRecorder } from './edit-log.ts';
import { mergeNotes } from './merge-notes.ts';
import { openWindowIds } from './open-windows.ts';
import type { DraftRow, EditRow, HighlightRow, NoteContent, NoteRow } from './rows.ts';

/** Targets that describe the article's present text. */
const MADE_HERE = { state: 'exact', madeIn: undefined, found: undefined } as const;

export interface NewHighlight {
  readonly articleId: string;
  /** At least one stretch, in reading order. */
  readonly targets: readonly [BlockTarget, ...BlockTarget[]];
  readonly color: HighlightColor;
  readonly style?: HighlightStyle;
  readonly tags?: readonly string[];
}

/** What of a highlight the person can change. Other targets are another place: it is `exact` there. */
export type HighlightChanges = Partial<Pick<HighlightRow, 'color' | 'style' | 'tags' | 'targets'>>;

/** A draft before it is written. */
export type NewDraft = Omit<DraftRow, 'updatedAt' | 'windowId'>;

/** What became of a draft: the note it was saved as, or nothing because it held no text. */
export type DraftOutcome =
  | { readonly kind: 'saved'; readonly note: NoteRow; readonly edit: EditRow | null }
  | { readonly kind: 'discarded'; readonly edit: EditRow | null };

/** What becomes of a note whose draft holds no text. */
export type EmptiedNote = 'remove-emptied' | 'keep-emptied';

/**
 * Highlights, notes and the drafts of notes. Removal is a bin: the rows stay until the bin is emptied. What each method
 * answers is the edit by which it can be taken back (`EditLog`), null when nothing changed.
 */
export class AnnotationRepository {
  readonly #db: LecternDatabase;
  readonly #edits: EditLog;
  readonly #now: () => number;
  readonly #windowId: string;

  /** `windowId` is the window in which drafts are typed (`holdWindow`). */
  constructor(db: LecternDatabase, now: () => number = Date.now, windowId: string = crypto.randomUUID()) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
    this.#now = now;
    this.#windowId = windowId;
  }

  async addHighlight(highlight: NewHighlight): Promise<EditRow | null> {
    return this.#edits.record(highlight.articleId, (recorder) => this.#add(recorder, highlight));
  }

  async changeHighlight(id: string, changes: HighlightChanges): Promise<EditRow | null> {
    const { tags, targets } = changes;
    return this.#changeOne('highlights', id, {
      ...changes,
      ...(tags && { tags: distinctTags(tags) }),
      ...(targets && { blockId: targets[0]?.blockId ?? '', ...MADE_HERE }),
    });
  }

  /**
   * Puts one highlight in the place of several: the first of them gets the targets, colour and style; tags and notes of
   * all the others become its own, and the others go to the bin.
   */
  async mergeHighlights(ids: readonly string[], merged: NewHighlight): Promise<EditRow | null> {
    return this.#edits.record(merged.articleId, async (recorder) => {
      const found = await this.#db.highlights.bulkGet([...ids]);
      // Another window may have removed some of them.
      const rows = found.filter((row) => row !== undefined).filter(({ deletedAt }) => deletedAt === 0);
      const [first, ...others] = rows.map(({ id }) => id);
      if (first === undefined) return this.#add(recorder, merged);
      const { targets, color, style } = merged;
      await recorder.update('highlights', first, {
        ...{ targets, color, ...(style && { style }), blockId: targets[0].blockId, ...MADE_HERE },
        ...{ tags: distinctTags(rows.flatMap(({ tags }) => tags)), updatedAt: this.#now() },
      });
      for (const id of others) {
        await recorder.bin('highlights', [id], this.#now());
        for (const note of await this.#db.notes.where({ highlightId: id }).toArray())
          await recorder.update('notes', note.id, { highlightId: first });
      }
    });
  }

  /**
   * Leaves of highlights what is named: the first passage is the highlight, with its notes, each further one becomes a
   * highlight that looks the same and bears the same tags, and where nothing is left it goes to the bin.
   */
  async eraseFromHighlights(
    articleId: string,
    erased: readonly { readonly id: string; readonly left: readonly NewHighlight['targets'][] }[],
  ): Promise<EditRow | null> {
    return this.#edits.record(articleId, async (recorder) => {
      for (const { id, left } of erased) {
        const row = await this.#db.highlights.get(id);
        // Another window may have removed it.
        if (row === undefined || row.deletedAt > 0) continue;
        const [first, ...others] = left;
        if (first === undefined) await recorder.bin('highlights', [id], this.#now());
        else {
          const place = { targets: first, blockId: first[0].blockId, ...MADE_HERE };
          await recorder.update('highlights', id, { ...place, updatedAt: this.#now() });
        }
        const { color, style, tags } = row;
        for (const targets of others) await this.#add(recorder, { articleId, targets, color, style, tags });
      }
    });
  }

  /** Its notes stay: they stand beside the paragraph. */
  async removeHighlights(articleId: string | null, ids: readonly string[]): Promise<EditRow | null> {
    return this.#remove('highlights', articleId, ids);
  }

  async removeNotes(articleId: string | null, ids: readonly string[]): Promise<EditRow | null> {
    return this.#remove('notes', articleId, ids);
  }

  /** Changes a stored note without a draft: a checkbox, a tag, another place. */
  async changeNote(
    id: string,
    changes: Partial<NoteContent> & Partial<Pick<NoteRow, 'target' | 'highlightId'>>,
  ): Promise<EditRow | null> {
    const { tags, links, target } = changes;
    return this.#changeOne('notes', id, {
      ...changes,
      ...(tags && { tags: distinctTags(tags) }),
      ...(links && { linkedIds: linkedIdsOf(links) }),
      ...(target !== undefined && { blockId: target?.blockId ?? '', ...MADE_HERE }),
    });
  }

  /** Changes the text that a stored note has at that moment: what another window has just written in it stays. */
  async changeNoteText(id: string, change: (text: string) => string): Promise<EditRow | null> {
    const articleId = (await this.#db.notes.get(id))?.articleId ?? null;
    return this.#edits.record(articleId, async (recorder) => {
      const note = await this.#db.notes.get(id);
      if (note === undefined) return;
      if (await recorder.update('notes', id, { text: change(note.text) }))
        await this.#db.notes.update(id, { updatedAt: this.#now() });
    });
  }

  /** Writes what is being typed; called at each keystroke. */
  async saveDraft(draft: NewDraft): Promise<void> {
    await this.#db.noteDrafts.put({ ...draft, windowId: this.#windowId, updatedAt: this.#now() });
  }

  /**
   * Turns the draft of this window into its note, in one transaction, so that the text is never in neither place; what
   * another window has changed in the note since the typing began stays (`mergeNotes`). A draft without text removes the
   * note that it edited, unless that is to be kept, or was changed elsewhere. Undefined when there is no draft.
   */
  async commitDraft(
    noteId: string,
    emptied: EmptiedNote = 'remove-emptied',
  ): Promise<DraftOutcome | undefined> {
    return this.#commit([noteId, this.#windowId], emptied);
  }

  /**
   * Saves every draft that a crash or the closing of a window left behind, and those of this window; answers how many
   * notes that gave. A note that was emptied at that moment stays as it was: nobody could undo its removal.
   */
  async recoverDrafts(): Promise<number> {
    const open = await openWindowIds();
    const drafts = await this.#db.noteDrafts.toArray();
    const left = drafts.filter(({ windowId }) => windowId === this.#windowId || !open.has(windowId));
    let recovered = 0;
    for (const { noteId, windowId } of left.toSorted((a, b) => a.updatedAt - b.updatedAt)) {
      const outcome = await this.#commit([noteId, windowId], 'keep-emptied');
      if (outcome?.kind === 'saved') recovered += 1;
    }
    return recovered;
  }

  async #commit(
    key: [noteId: string, windowId: string],
    emptied: EmptiedNote,
  ): Promise<DraftOutcome | undefined> {
    let committed: DraftRow | undefined;
    const articleId = (await this.#db.noteDrafts.get(key))?.articleId ?? null;
    const edit = await this.#edits.record(articleId, async (recorder) => {
      committed = await this.#db.noteDrafts.get(key);
      if (committed === undefined) return;
      await this.#applyDraft(recorder, committed, emptied);
      await this.#db.noteDrafts.delete(key);
    });
    if (committed === undefined) return undefined;
    const note = await this.#db.notes.get(committed.noteId);
    return committed.text.trim() === '' || note === undefined
      ? { kind: 'discarded', edit }
      : { kind: 'saved', note, edit };
  }

  async #add(
    recorder: EditRecorder,
    { style = 'fill', tags = [], ...highlight }: NewHighlight,
  ): Promise<void> {
    const now = this.#now();
    const row: HighlightRow = {
      ...{ ...highlight, style, id: crypto.randomUUID(), blockId: highlight.targets[0].blockId },
      ...{ tags, state: 'exact', createdAt: now, updatedAt: now, deletedAt: 0 },
    };
    await recorder.add('highlights', row.id, row);
  }

  async #applyDraft(recorder: EditRecorder, draft: DraftRow, emptied: EmptiedNote): Promise<void> {
    const now = this.#now();
    const { noteId: id, articleId, target } = draft;
    const existing = await this.#db.notes.get(id);
    if (draft.text.trim() === '') {
      const isSettled = existing === undefined || (draft.base ?? existing).text === existing.text;
      if (existing !== undefined && isSettled && emptied === 'remove-emptied')
        await recorder.bin('notes', [id], now);
      return;
    }
    const content = contentOf(draft, existing);
    if (existing !== undefined) {
      if (await recorder.update('notes', id, { ...content, deletedAt: 0 }))
        await this.#db.notes.update(id, { updatedAt: now });
      return;
    }
    const note: NoteRow = {
      ...{ id, articleId, target, highlightId: draft.highlightId ?? null, ...content },
      ...{ blockId: target?.blockId ?? '', state: 'exact', createdAt: now, updatedAt: now, deletedAt: 0 },
    };
    await recorder.add('notes', id, note);
  }

  async #changeOne(
    table: 'highlights' | 'notes',
    id: string,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<EditRow | null> {
    const row = await this.#db.table(table).get(id);
    if (row === undefined) return null;
    return this.#edits.record(row.articleId, async (recorder) => {
      if (await recorder.update(table, id, fields))
        await this.#db.table(table).update(id, { updatedAt: this.#now() });
    });
  }

  async #remove(
    table: 'highlights' | 'notes',
    articleId: string | null,
    ids: readonly string[],
  ): Promise<EditRow | null> {
    return this.#edits.record(articleId, async (recorder) => {
      await recorder.bin(table, ids, this.#now());
    });
  }
}

/** What a note holds once the draft has become it. */
function contentOf(draft: DraftRow, existing: NoteRow | undefined): NoteContent & Pick<NoteRow, 'linkedIds'> {
  const { tags = existing?.tags ?? [], links = existing?.links ?? [], base } = draft;
  const mine = { text: draft.text, tags: distinctTags(tags), links };
  const content = existing === undefined || base === undefined ? mine : mergeNotes(base, mine, existing);
  return { ...content, linkedIds: linkedIdsOf(content.links) };
}

function linkedIdsOf(links: NoteContent['links']): readonly string[] {
  return [...new Set(links.map(({ articleId }) => articleId))];
}
