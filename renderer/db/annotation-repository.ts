import type { BlockTarget, HighlightColor } from '../../shared/annotation.ts';
import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';
import type { DraftRow, HighlightRow, NoteRow } from './rows.ts';

export interface NewHighlight {
  readonly articleId: string;
  /** At least one stretch, in reading order. */
  readonly targets: readonly [BlockTarget, ...BlockTarget[]];
  readonly color: HighlightColor;
}

/** What became of a draft: the note it was saved as, or nothing because it held no text. */
export type DraftOutcome =
  | { readonly kind: 'saved'; readonly note: NoteRow }
  | { readonly kind: 'discarded' };

/** What becomes of a note whose draft holds no text. */
export type EmptiedNote = 'remove-emptied' | 'keep-emptied';

/** Highlights, notes and the drafts of notes. Removal is a bin: the rows stay until the bin is emptied. */
export class AnnotationRepository {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  async addHighlight(highlight: NewHighlight): Promise<HighlightRow> {
    const now = this.#now();
    const row: HighlightRow = {
      ...highlight,
      id: crypto.randomUUID(),
      blockId: highlight.targets[0].blockId,
      createdAt: now,
      updatedAt: now,
      deletedAt: 0,
    };
    await this.#write(async () => {
      await this.#db.highlights.add(row);
      await this.#settle(row.articleId);
    });
    return row;
  }

  async removeHighlight(id: string): Promise<void> {
    await this.#setHighlightDeletedAt(id, this.#now());
  }

  async restoreHighlight(id: string): Promise<void> {
    await this.#setHighlightDeletedAt(id, 0);
  }

  async setHighlightColor(id: string, color: HighlightColor): Promise<void> {
    await this.#write(async () => {
      const row = await this.#db.highlights.get(id);
      if (row === undefined) return;
      await this.#db.highlights.update(id, { color, updatedAt: this.#now() });
      await markPending(this.#db, row.articleId, 'annotations');
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
    return this.#write(async () => {
      const draft = await this.#db.drafts.get(noteId);
      if (draft === undefined) return undefined;
      const outcome = await this.#applyDraft(draft, emptied);
      await this.#db.drafts.delete(noteId);
      await this.#settle(draft.articleId);
      return outcome;
    });
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

  async removeNote(id: string): Promise<void> {
    await this.#setNoteDeletedAt(id, this.#now());
  }

  async restoreNote(id: string): Promise<void> {
    await this.#setNoteDeletedAt(id, 0);
  }

  /** Puts a note's text back to what it was (undo of an edit). */
  async setNoteText(id: string, text: string): Promise<void> {
    await this.#write(async () => {
      const row = await this.#db.notes.get(id);
      if (row === undefined) return;
      await this.#db.notes.update(id, { text, updatedAt: this.#now() });
      await markPending(this.#db, row.articleId, 'annotations');
    });
  }

  async #applyDraft(draft: DraftRow, emptied: EmptiedNote): Promise<DraftOutcome> {
    const now = this.#now();
    const existing = await this.#db.notes.get(draft.noteId);
    if (draft.text.trim() === '') {
      if (existing !== undefined && emptied === 'remove-emptied')
        await this.#db.notes.update(draft.noteId, { deletedAt: now });
      return { kind: 'discarded' };
    }
    const note: NoteRow = {
      id: draft.noteId,
      articleId: draft.articleId,
      blockId: draft.target.blockId,
      target: draft.target,
      text: draft.text,
      createdAt: existing?.createdAt ?? now,
      updatedAt: now,
      deletedAt: 0,
    };
    await this.#db.notes.put(note);
    return { kind: 'saved', note };
  }

  async #setHighlightDeletedAt(id: string, deletedAt: number): Promise<void> {
    await this.#write(async () => {
      const row = await this.#db.highlights.get(id);
      if (row === undefined) return;
      await this.#db.highlights.update(id, { deletedAt });
      await this.#settle(row.articleId);
    });
  }

  async #setNoteDeletedAt(id: string, deletedAt: number): Promise<void> {
    await this.#write(async () => {
      const row = await this.#db.notes.get(id);
      if (row === undefined) return;
      await this.#db.notes.update(id, { deletedAt });
      await this.#settle(row.articleId);
    });
  }

  /** One transaction over annotations, the counts of their article, and the mark for the search index. */
  #write<T>(work: () => Promise<T>): Promise<T> {
    const { articles, highlights, notes, drafts, pending } = this.#db;
    return this.#db.transaction('rw', [articles, highlights, notes, drafts, pending], work);
  }

  /** Brings the article in step with its annotations. Who annotates an article reads it. */
  async #settle(articleId: string): Promise<void> {
    const isKept = (row: { readonly deletedAt: number }) => row.deletedAt === 0;
    const { articles, highlights, notes } = this.#db;
    const article = await articles.get(articleId);
    if (article === undefined) return;
    const highlightCount = await highlights.where({ articleId }).filter(isKept).count();
    const noteCount = await notes.where({ articleId }).filter(isKept).count();
    const state = article.state === 'unread' ? 'reading' : article.state;
    await articles.update(articleId, { highlightCount, noteCount, state });
    await markPending(this.#db, articleId, 'annotations');
  }
}
