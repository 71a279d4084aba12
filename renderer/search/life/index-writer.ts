/** Brings the index in step with the library and stores it; works on whenever there are marks, in slices. */
import { assertNever } from '../../../shared/assert-never.ts';
import type { IndexPart } from '../index/index-part.ts';
import type { MergePlan, SearchIndex } from '../index/search-index.ts';
import type { IndexStatus } from '../protocol.ts';
import type { ArticleState, IndexStore, Mark, RowFacts, TakenIn } from './index-store.ts';
import { MarkQueue } from './mark-queue.ts';
import type { PartList } from './part-list.ts';

/** The library is quiet when nothing has changed for this long. */
const QUIET_MS = 1_000;
const RETRY_MS = 30_000;
/**
 * While a long import goes on, so many articles or characters become a part: the live one takes much more memory, and to
 * seal it takes a millisecond per ten thousand characters, without a pause for requests.
 */
const MAX_LIVE_ARTICLES = 250;
const MAX_LIVE_LENGTH = 1_000_000;
/** With more parts than this a search is slow: they are merged although an import waits. */
const MAX_PARTS = 16;
/** Articles read from the library at a time, and how long work goes on before requests get their turn. */
const BATCH_SIZE = 8;
const SLICE_MS = 8;

interface Merge {
  readonly plan: MergePlan;
  readonly steps: Generator<void, IndexPart>;
}

export class IndexWriter {
  readonly #store: IndexStore;
  readonly #index: SearchIndex;
  readonly #parts: PartList;
  readonly #onStatus: (status: IndexStatus) => void;
  readonly #marks = new MarkQueue();
  #liveArticles = 0;
  #liveLength = 0;
  #merge: Merge | null = null;
  #due: 'nothing' | 'merged' | 'all' = 'nothing';
  #isSaving = false;
  #hasFailedToSave = false;
  #isWorking = false;
  #saveTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    store: IndexStore,
    index: SearchIndex,
    parts: PartList,
    onStatus: (status: IndexStatus) => void,
  ) {
    this.#store = store;
    this.#index = index;
    this.#parts = parts;
    this.#onStatus = onStatus;
  }

  /** Articles are marked. */
  add(marks: readonly Mark[]): void {
    this.#marks.add(marks);
    this.#work();
  }

  #work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#workOn()
      .catch((error: unknown) => {
        console.error('The search index was not brought up to date', error);
        setTimeout(() => this.#work(), RETRY_MS);
      })
      .finally(() => {
        this.#isWorking = false;
      });
  }

  async #workOn(): Promise<void> {
    while (await this.#takeStep()) await requestsHadTheirTurn();
  }

  /** Answers whether there was anything to do. */
  async #takeStep(): Promise<boolean> {
    if (this.#liveArticles >= MAX_LIVE_ARTICLES || this.#liveLength >= MAX_LIVE_LENGTH) {
      this.#seal();
      if (!this.#hasFailedToSave) this.#due = 'all';
    }
    if (this.#due !== 'nothing' && !this.#isSaving) {
      void this.#save();
    } else if (this.#marks.hasUrgent || (this.#marks.size > 0 && this.#parts.length <= MAX_PARTS)) {
      await this.#takeInSome();
    } else if (this.#isMergeTime()) {
      this.#mergeOn();
    } else if (this.#marks.size > 0) {
      await this.#takeInSome();
    } else {
      return false;
    }
    return true;
  }

  async #takeInSome(): Promise<void> {
    const marks = this.#marks.first(BATCH_SIZE);
    // An article that the index does not hold cannot be brought up to date in part.
    const wanted = marks.map(({ articleId, scope }) => ({
      articleId,
      scope: this.#index.has(articleId) ? scope : ('article' as const),
    }));
    const states = await this.#store.readArticles(wanted);
    let sliceStart = performance.now();
    for (const [i, mark] of marks.entries()) {
      this.#takeIn(mark.articleId, states[i] ?? { kind: 'gone' });
      this.#marks.takeIn(mark);
      if (performance.now() - sliceStart > SLICE_MS) {
        await requestsHadTheirTurn();
        sliceStart = performance.now();
      }
    }
    this.#liveArticles += marks.length;
    this.#onStatus({
      articleCount: this.#index.documents.articleCount,
      pendingCount: this.#marks.size,
    });
    this.#saveLater();
  }

  #takeIn(articleId: string, state: ArticleState): void {
    switch (state.kind) {
      case 'gone':
        this.#index.remove(articleId);
        return;
      case 'article':
        this.#index.setArticle(state.article);
        for (const block of state.article.text.blocks) this.#liveLength += block.length;
        return;
      case 'annotations':
        this.#index.setAnnotations(articleId, state.annotations);
        this.#setFacts(articleId, state.facts);
        return;
      case 'facts':
        this.#setFacts(articleId, state.facts);
        return;
      default:
        assertNever(state);
    }
  }

  /** Whether an article has a picture is in its text, which is as it was. */
  #setFacts(articleId: string, facts: RowFacts): void {
    const { documents } = this.#index;
    const { hasImage } = documents.facts(documents.ordinalOf(articleId));
    this.#index.setFacts(articleId, { ...facts, hasImage });
  }

  #isMergeTime(): boolean {
    const isIdle = this.#marks.size === 0 && !this.#hasUnsaved;
    if (!isIdle && this.#merge === null && this.#parts.length <= MAX_PARTS) return false;
    if (this.#merge !== null) return true;
    const plan = this.#index.planMerge();
    if (plan !== null) this.#merge = { plan, steps: this.#index.merge(plan) };
    return plan !== null;
  }

  /** One slice of a merge; the merged part is stored when it is whole. */
  #mergeOn(): void {
    if (this.#merge === null) return;
    const { plan, steps } = this.#merge;
    const sliceStart = performance.now();
    let step = steps.next();
    while (!step.done && performance.now() - sliceStart < SLICE_MS) step = steps.next();
    if (!step.done) return;
    this.#merge = null;
    this.#index.replace(plan, step.value);
    this.#parts.replace(plan.partIds, step.value);
    if (this.#due === 'nothing' && !this.#hasFailedToSave) this.#due = 'merged';
  }

  /** Makes a part of what was taken in. */
  #seal(): void {
    const part = this.#index.seal();
    if (part !== null) this.#parts.add(part);
    this.#liveArticles = 0;
    this.#liveLength = 0;
  }

  get #hasUnsaved(): boolean {
    return this.#marks.hasTakenIn || this.#parts.hasUnstored;
  }

  #saveLater(): void {
    if (this.#hasFailedToSave && this.#saveTimer !== null) return;
    this.#forgetTimer();
    const delayMs = this.#hasFailedToSave ? RETRY_MS : QUIET_MS;
    this.#saveTimer = setTimeout(() => {
      this.#saveTimer = null;
      this.#due = 'all';
      this.#work();
    }, delayMs);
  }

  #forgetTimer(): void {
    if (this.#saveTimer !== null) clearTimeout(this.#saveTimer);
    this.#saveTimer = null;
  }

  /** A failure (a full disk, mostly) costs nothing but the next start's time: the marks stay. */
  async #save(): Promise<void> {
    const isAll = this.#due === 'all';
    this.#due = 'nothing';
    if (isAll) {
      this.#forgetTimer();
      this.#seal();
    }
    const takenIn: TakenIn = isAll ? this.#marks.takenIn : new Map();
    const { change } = this.#parts;
    this.#isSaving = true;
    try {
      await this.#store.saveParts(change, takenIn);
      this.#parts.confirm(change);
      this.#marks.settle(takenIn);
      this.#hasFailedToSave = false;
    } catch (error) {
      this.#hasFailedToSave = true;
      console.error('The search index was not stored', error);
      this.#saveLater();
    } finally {
      this.#isSaving = false;
      this.#work();
    }
  }
}

/** Resolves after the messages that wait now have been handled; those that come later do not hold work up for ever. */
function requestsHadTheirTurn(): Promise<void> {
  return scheduler.postTask(() => {}, { priority: 'user-visible' });
}
