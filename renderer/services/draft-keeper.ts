import { Listeners } from '../../shared/listeners.ts';
import type {
  AnnotationRepository,
  DraftOutcome,
  EmptiedNote,
  NewDraft,
} from '../db/annotation-repository.ts';

/** Whether what is typed is on disk. */
export type DraftStatus = 'saving' | 'saved' | 'failed';

/** A draft that is being written; only the newest text matters. */
interface Writing {
  latest: NewDraft;
  finished: Promise<void>;
}

/**
 * Puts what is being typed on disk, keystroke by keystroke: the first one at once, those that come while a write is
 * under way with the next write. So at most one write's time is ever unsaved.
 */
export class DraftKeeper {
  readonly #annotations: AnnotationRepository;
  readonly #writings = new Map<string, Writing>();
  /** The newest text of notes whose write failed: it is nowhere else. */
  readonly #unwritten = new Map<string, NewDraft>();
  /** Notes that the person has left and that could not be stored: they are, as soon as anything can be written. */
  readonly #left = new Set<string>();
  readonly #statuses = new Map<string, DraftStatus>();
  readonly #listeners = new Listeners();

  constructor(annotations: AnnotationRepository) {
    this.#annotations = annotations;
  }

  /** Takes the whole present text of a note that is being typed. */
  type(draft: NewDraft): void {
    this.#unwritten.delete(draft.noteId);
    this.#left.delete(draft.noteId);
    const writing = this.#writings.get(draft.noteId);
    if (writing !== undefined) {
      writing.latest = draft;
      return;
    }
    const started: Writing = { latest: draft, finished: Promise.resolve() };
    this.#writings.set(draft.noteId, started);
    started.finished = this.#write(started);
  }

  /**
   * Waits until all that was typed is on disk, then turns the draft into its note. A write that failed before is tried
   * again; rejects when it fails once more, and keeps the text until the disk takes it.
   */
  async commit(noteId: string): Promise<DraftOutcome | undefined> {
    try {
      const outcome = await this.#commit(noteId, 'remove-emptied');
      this.#commitLeft();
      return outcome;
    } catch (error) {
      this.#left.add(noteId);
      throw error;
    }
  }

  /** What was typed in a note and is on no disk yet, else undefined. */
  getUnwritten(noteId: string): NewDraft | undefined {
    return this.#unwritten.get(noteId);
  }

  /** Waits until everything that was typed, in any note, is on disk. */
  async flush(): Promise<void> {
    await Promise.all(Array.from(this.#writings.values(), (writing) => writing.finished));
  }

  /**
   * Turns all that was typed into notes: the window closes. Rejects when some of it is on no disk; a stored draft that
   * cannot become its note now waits for the next start, and is no reason to keep the window.
   */
  async commitAll(): Promise<void> {
    await this.flush();
    for (const noteId of [...this.#unwritten.keys()]) await this.#writeAgain(noteId);
    this.#left.clear();
    await this.#annotations.recoverDrafts().catch(() => undefined); // see above
  }

  /** Undefined for a note in which nothing was typed. */
  getStatus(noteId: string): DraftStatus | undefined {
    return this.#statuses.get(noteId);
  }

  readonly subscribe = this.#listeners.add;

  async #write(writing: Writing): Promise<void> {
    const { noteId } = writing.latest;
    this.#setStatus(noteId, 'saving');
    try {
      for (;;) {
        const draft = writing.latest;
        await this.#annotations.saveDraft(draft);
        if (writing.latest === draft) break;
      }
      this.#setStatus(noteId, 'saved');
      this.#commitLeft();
    } catch {
      // The person sees it beside the note; the next keystroke tries again, and so does leaving the note.
      this.#unwritten.set(noteId, writing.latest);
      this.#setStatus(noteId, 'failed');
    } finally {
      this.#writings.delete(noteId);
    }
  }

  async #commit(noteId: string, emptied: EmptiedNote): Promise<DraftOutcome | undefined> {
    await this.#writings.get(noteId)?.finished;
    await this.#writeAgain(noteId);
    const outcome = await this.#annotations.commitDraft(noteId, emptied);
    this.#left.delete(noteId);
    this.#statuses.delete(noteId);
    return outcome;
  }

  /** The disk takes writes again: so it will those of the notes that were left. None is removed, unseen and for good. */
  #commitLeft(): void {
    for (const noteId of this.#left) {
      this.#left.delete(noteId);
      this.#commit(noteId, 'keep-emptied').catch(() => this.#left.add(noteId));
    }
  }

  async #writeAgain(noteId: string): Promise<void> {
    const draft = this.#unwritten.get(noteId);
    if (draft === undefined) return;
    await this.#annotations.saveDraft(draft);
    // Something newer may have been typed, and failed, meanwhile.
    if (this.#unwritten.get(noteId) === draft) this.#unwritten.delete(noteId);
  }

  #setStatus(noteId: string, status: DraftStatus): void {
    this.#statuses.set(noteId, status);
    this.#listeners.tell();
  }
}
