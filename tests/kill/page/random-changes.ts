/** Changes of a library as a person and an import make them, by chance but always the same for the same seed. */

import { AnnotationRepository } from '../../../renderer/db/annotation-repository.ts';
import { ArticleRepository } from '../../../renderer/db/article-repository.ts';
import type { LecternDatabase } from '../../../renderer/db/database.ts';
import { markPending } from '../../../renderer/db/pending.ts';
import { addTestArticle, testArticle } from '../../../renderer/db/test-articles.ts';
import { HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import type { ImportedArticle } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';

/** Articles in the library; when there are more, some are binned and some lost for good. */
const MOST_ARTICLES = 80;
const IMPORTED_AT_ONCE = 10;
const SYLLABLES = 'ba cé di fo gu ha jè ki lo mu na pê qui ro sœ ti vu wo xa yé zi'.split(' ');

/** Whole numbers from 0 on, below a bound (Park and Miller's generator). */
export type Chance = (bound: number) => number;

export function chanceOf(seed: number): Chance {
  let state = (seed % 2_147_483_646) + 1;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

/** One of some 9,000 words, the lower ones more often. */
export function randomWord(chance: Chance): string {
  let rank = Math.min(chance(9_000), chance(9_000));
  let word = '';
  do {
    word += SYLLABLES[rank % SYLLABLES.length] ?? '';
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return word;
}

export class RandomChanges {
  readonly #db: LecternDatabase;
  readonly #chance: Chance;
  readonly #articles: ArticleRepository;
  readonly #annotations: AnnotationRepository;

  constructor(db: LecternDatabase, seed: number) {
    this.#db = db;
    this.#chance = chanceOf(seed);
    this.#articles = new ArticleRepository(db);
    this.#annotations = new AnnotationRepository(db);
  }

  /** Some articles go, an import comes, and what is there changes in each way. */
  async make(): Promise<void> {
    await this.#makeRoom();
    for (let i = 0; i < IMPORTED_AT_ONCE; i += 1) await addTestArticle(this.#db, this.#article());
    for (let i = 0; i < 3; i += 1) {
      await this.#rewrite();
      await this.#annotate();
      await this.#reconsider();
      await this.#fetchBack();
    }
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => randomWord(this.#chance)).join(' ');
  }

  #article(): ImportedArticle {
    const lines = Array.from({ length: 1 + this.#chance(6) }, () => this.#words(10 + this.#chance(60)));
    const article = testArticle(this.#words(4), lines.join('\n'));
    return { ...article, language: this.#chance(2) === 0 ? 'fr' : 'en' };
  }

  /** An article in the library or, if that is wanted, in the bin. */
  async #anyArticle(isBinned = false): Promise<string | null> {
    const ids = await this.#db.articles
      .filter(({ deletedAt }) => (deletedAt !== 0) === isBinned)
      .primaryKeys();
    return ids[this.#chance(Math.max(1, ids.length))] ?? null;
  }

  async #rewrite(): Promise<void> {
    const articleId = await this.#anyArticle();
    if (articleId === null) return;
    const { title, blocks } = this.#article();
    const { articles, contents, pending } = this.#db;
    await this.#db.transaction('rw', [articles, contents, pending], async () => {
      await articles.update(articleId, { title });
      await contents.put({ articleId, blocks });
      await markPending(this.#db, articleId, 'article');
    });
  }

  async #annotate(): Promise<void> {
    const articleId = await this.#anyArticle();
    const blocks = articleId === null ? [] : ((await this.#articles.getContent(articleId))?.blocks ?? []);
    const block = blocks[this.#chance(Math.max(1, blocks.length))];
    if (articleId === null || block === undefined) return;
    const exact = blockText(block);
    const target = {
      blockId: block.id,
      position: { type: 'TextPositionSelector', start: 0, end: exact.length },
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      blockHash: '',
    } as const;
    const color = HIGHLIGHT_COLORS[this.#chance(HIGHLIGHT_COLORS.length)] ?? 'honey';
    await this.#annotations.addHighlight({ articleId, targets: [target], color });
    const noteId = crypto.randomUUID();
    await this.#annotations.saveDraft({ noteId, articleId, target, text: this.#words(8) });
    await this.#annotations.commitDraft(noteId);
  }

  /** Takes an annotation away or changes it, and marks an article. */
  async #reconsider(): Promise<void> {
    const [notes, highlights] = await Promise.all([
      this.#db.notes.toCollection().primaryKeys(),
      this.#db.highlights.toCollection().primaryKeys(),
    ]);
    const note = notes[this.#chance(Math.max(1, notes.length))];
    const highlight = highlights[this.#chance(Math.max(1, highlights.length))];
    if (note !== undefined && this.#chance(2) === 0) await this.#annotations.removeNotes(null, [note]);
    else if (note !== undefined) await this.#annotations.changeNote(note, { text: this.#words(5) });
    if (highlight !== undefined && this.#chance(2) === 0)
      await this.#annotations.removeHighlights(null, [highlight]);
    else if (highlight !== undefined) await this.#annotations.changeHighlight(highlight, { color: 'rose' });
    const articleId = await this.#anyArticle();
    if (articleId === null) return;
    await this.#articles.setTags(articleId, [randomWord(this.#chance)]);
    await this.#articles.markOpened(articleId);
  }

  async #fetchBack(): Promise<void> {
    const articleId = await this.#anyArticle(true);
    if (articleId !== null) await this.#articles.restore([articleId]);
  }

  async #makeRoom(): Promise<void> {
    const ids = await this.#db.articles.filter(({ deletedAt }) => deletedAt === 0).primaryKeys();
    for (let count = ids.length; count > MOST_ARTICLES; count -= 1) {
      const articleId = await this.#anyArticle();
      if (articleId === null) return;
      if (this.#chance(4) === 0) await this.#articles.moveToBin([articleId]);
      else await this.#lose(articleId);
    }
  }

  /** As when a bin is emptied. */
  async #lose(articleId: string): Promise<void> {
    const { articles, contents, highlights, notes, pending } = this.#db;
    await this.#db.transaction('rw', [articles, contents, highlights, notes, pending], async () => {
      await articles.delete(articleId);
      await contents.delete(articleId);
      await highlights.where({ articleId }).delete();
      await notes.where({ articleId }).delete();
      await markPending(this.#db, articleId, 'article');
    });
  }
}
