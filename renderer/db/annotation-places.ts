import type { AnchorState } from '../../shared/annotation.ts';
import type { LecternDatabase } from './database.ts';
import { EditLog } from './edit-log.ts';
import type { EditRow, FoundIn, HighlightRow, NoteRow } from './rows.ts';

/** Where an annotation was found. */
export interface Place {
  readonly state: AnchorState;
  readonly ranges: FoundIn['ranges'];
}

/** Where annotations of an article, by id, stand in the text of a hash. */
export interface PlacesIn {
  readonly contentHash: string;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Where annotations stand in a text that they were not made in. That is no change of theirs: when they were last changed
 * stays, and so do their targets.
 */
export class AnnotationPlaces {
  readonly #db: LecternDatabase;
  readonly #edits: EditLog;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
  }

  /** Remembers places, unless the article has another text by now. */
  async save(articleId: string, found: PlacesIn): Promise<void> {
    const { articles, highlights, notes } = this.#db;
    await this.#db.transaction('rw', [articles, highlights, notes], async () => {
      const article = await articles.get(articleId);
      if (article?.contentHash !== found.contentHash) return;
      await changeAnnotations(this.#db, articleId, (row) => {
        const place = found.places.get(row.id);
        return place === undefined ? null : placed(place, found.contentHash);
      });
    });
  }

  /** The person keeps an annotation whose passage is gone, or may be another one, as it is: it is not asked about again. */
  async settle(table: 'highlights' | 'notes', id: string): Promise<EditRow | null> {
    const row: HighlightRow | NoteRow | undefined = await this.#db.table(table).get(id);
    if (row?.found === undefined) return null;
    const found = { ...row.found, isSettled: true };
    return this.#edits.record(row.articleId, async (recorder) => {
      await recorder.update(table, id, { found });
    });
  }
}

/** What a row holds of its place in a text that it was not made in. */
function placed({ state, ranges }: Place, contentHash: string): Pick<HighlightRow, 'state' | 'found'> {
  return { state, found: { contentHash, ranges } };
}

/**
 * The article gets another text: each annotation remembers which one it was made in, and where it stands now, as far as
 * that is known. To be called inside a transaction.
 */
export async function carryAnnotations(
  db: LecternDatabase,
  articleId: string,
  before: string,
  after: PlacesIn,
): Promise<void> {
  await changeAnnotations(db, articleId, (row) => {
    const madeIn = row.madeIn ?? before;
    if (madeIn === after.contentHash) return { madeIn, state: 'exact', found: undefined };
    const place = after.places.get(row.id);
    // Until the reader has looked for it, it is not known where it stands.
    if (place === undefined) return { madeIn, state: 'uncertain', found: undefined };
    return { madeIn, ...placed(place, after.contentHash) };
  });
}

type Changes = Partial<Pick<HighlightRow, 'state'>> & {
  readonly madeIn?: string;
  readonly found?: FoundIn | undefined;
};

async function changeAnnotations(
  db: LecternDatabase,
  articleId: string,
  changesOf: (row: HighlightRow | NoteRow) => Changes | null,
): Promise<void> {
  const highlights = await db.highlights.where({ articleId }).toArray();
  await db.highlights.bulkPut(highlights.flatMap((row) => changed(row, changesOf(row))));
  // A note on the whole article stands nowhere.
  const notes = (await db.notes.where({ articleId }).toArray()).filter(({ target }) => target !== null);
  await db.notes.bulkPut(notes.flatMap((row) => changed(row, changesOf(row))));
}

function changed<T extends HighlightRow | NoteRow>(row: T, changes: Changes | null): readonly T[] {
  if (changes === null) return [];
  const { found: _before, ...rest } = row;
  const { found, ...others } = changes;
  return [{ ...rest, ...others, ...(found !== undefined && { found }) } as T];
}
