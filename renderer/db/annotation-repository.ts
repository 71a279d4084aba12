import type { BlockTarget, HighlightColor, HighlightStyle } from '../../shared/annotation.ts';
import type { LecternDatabase } from './database.ts';
import { distinctTags } from './distinct-tags.ts';
import { EditLog, type EditRecorder } from './edit-log.ts';
import type { DraftRow, EditRow, HighlightRow, NoteContent, NoteRow } from './rows.ts';

export interface NewHighlight {
  readonly articleId: string;
  /** At least one stretch, in reading order. */
  readonly targets: readonly [BlockTarget, ...BlockTarget[]];
  readonly color: HighlightColor;
  readonly style?: HighlightStyle;
}

/** What of a highlight the person can change. Other targets are another place: it is `exact` there. */
export type HighlightChanges = Partial<Pick<HighlightRow, 'color' | 'style' | 'tags' | 'targets'>>;

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

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
    this.#now = now;
  }

  async addHighlight(highlight: NewHighlight): Promise<EditRow | null> {
    return this.#edits.record(highlight.articleId, (recorder) => this.#add(recorder, highlight));
  }

  async changeHighlight(id: string, changes: HighlightChanges): Promise<EditRow | null> {
    const { tags, targets } = changes;
    return this.#changeOne('highlights', id, {
      ...changes,
      ...(tags && { tags: distinctTags(tags) }),
      ...(targets && { blockId: targets[0]?.blockId ?? '', state: 'exact' }),
    });
  }

  /**
   * Puts one highlight in the place of several: the first of them gets the targets, colour and style; tags and notes of
   * all the others become its own, and the others go to the bin.
   */
  async mergeHighlights(ids: readonly string[], merged: NewHighlight): Promise<EditRow | null> {
    const [first, ...others] = ids;
    return this.#edits.record(merged.articleId, async (recorder) => {
      if (first === undefined) return this.#add(recorder, merged);
      const rows = (await this.#db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
      const { targets, color, style } = merged;
      await recorder.update('highlights', first, {
        ...{ targets, color, ...(style && { style }), blockId: targets[0].blockId, state: 'exact' },
        ...{ tags: distinctTags(rows.flatMap(({ tags }) => tags)), updatedAt: this.#now() },
      });
      for (const id of others) {
        await recorder.update('highlights', id, { deletedAt: this.#now() });
        for (const note of await this.#db.notes.where({ highlightId: id }).toArray())
          await recorder.update('notes', note.id, { highlightId: first });
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
      ...(target !== undefined && { blockId: target?.blockId ?? '', state: 'exact' }),
    });
  }

  /** Writes what is being typed; called at each keystroke. */
  async saveDraft(draft: Omit<DraftRow, 'updatedAt'>): Promise<void> {
    await this.#db.drafts.put({ ...draft, updatedAt: this.#now() });
  }

  /**
   * Turns a draft into its note, in one transaction, so that the text is never in neither place. A draft without text
   * removes the note that it edited, unless that is to be kept. Undefined when there is no draft.
   */
  async commitDraft(
    noteId: string,
    emptied: EmptiedNote = 'remove-emptied',
  ): Promise<DraftOutcome | undefined> {
    let committed: DraftRow | undefined;
    const edit = await this.#edits.record(await this.#articleOfDraft(noteId), async (recorder) => {
      committed = await this.#db.drafts.get(noteId);
      if (committed === undefined) return;
      await this.#applyDraft(recorder, committed, emptied);
      await this.#db.drafts.delete(noteId);
    });
    if (committed === undefined) return undefined;
    const note = await this.#db.notes.get(noteId);
    return committed.text.trim() === '' || note === undefined
      ? { kind: 'discarded', edit }
      : { kind: 'saved', note, edit };
  }

  /**
   * Saves every draft that a crash or the closing of the window left behind; answers how many notes that gave. A note
   * that was emptied at that moment stays as it was: nobody could undo its removal.
   */
  async recoverDrafts(): Promise<number> {
    const drafts = await this.#db.drafts.toArray();
    let recovered = 0;
    for (const draft of drafts) {
      const outcome = await this.commitDraft(draft.noteId, 'keep-emptied');
      if (outcome?.kind === 'saved') recovered += 1;
    }
    return recovered;
  }

  async #articleOfDraft(noteId: string): Promise<string | null> {
    return (await this.#db.drafts.get(noteId))?.articleId ?? null;
  }

  async #add(recorder: EditRecorder, { style = 'fill', ...highlight }: NewHighlight): Promise<void> {
    const now = this.#now();
    const row: HighlightRow = {
      ...{ ...highlight, style, id: crypto.randomUUID(), blockId: highlight.targets[0].blockId },
      ...{ tags: [], state: 'exact', createdAt: now, updatedAt: now, deletedAt: 0 },
    };
    await recorder.add('highlights', row.id, row);
  }

  async #applyDraft(recorder: EditRecorder, draft: DraftRow, emptied: EmptiedNote): Promise<void> {
    const now = this.#now();
    const { noteId: id, articleId, target, text } = draft;
    const existing = await this.#db.notes.get(id);
    if (text.trim() === '') {
      if (existing !== undefined && emptied === 'remove-emptied')
        await recorder.update('notes', id, { deletedAt: now });
      return;
    }
    const links = draft.links ?? existing?.links ?? [];
    const content = {
      ...{ text, links, linkedIds: linkedIdsOf(links) },
      tags: distinctTags(draft.tags ?? existing?.tags ?? []),
    };
    if (existing !== undefined) {
      await recorder.update('notes', id, { ...content, deletedAt: 0 });
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
      for (const id of ids) await recorder.update(table, id, { deletedAt: this.#now() });
    });
  }
}

function linkedIdsOf(links: NoteContent['links']): readonly string[] {
  return [...new Set(links.map(({ articleId }) => articleId))];
}
