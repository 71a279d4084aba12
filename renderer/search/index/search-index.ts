/**
 * The index in memory, a log: immutable packed parts, oldest first, a live FlexSearch index above them, and one table of
 * all documents. A change never rewrites a part: what it overrides dies, and merges leave the dead behind.
 */
import { stopWordTest } from '../analysis/stop-words.ts';
import { type PlacedToken, tellingTokens } from '../analysis/telling-tokens.ts';
import { type Compaction, compact, STEP_ENTRIES, type Stretch } from './compaction.ts';
import { MAX_LENGTH } from './document-columns.ts';
import { DocumentTable } from './document-table.ts';
import { DEAD, type Documents } from './documents.ts';
import { type Entry, type EntryKind, readEntries } from './entry-log.ts';
import { FlexIndex } from './flex-index.ts';
import { EntryList, type IndexPart, type LoadedPart, newPart } from './index-part.ts';
import type { AnnotationText, ArticleFacts, IndexedArticle } from './indexed.ts';
import { planRange } from './merge-plan.ts';
import type { Postings } from './postings.ts';
import { Segment } from './segment.ts';
import { mergeSegments, STEP_POSTINGS } from './segment-merge.ts';
import { packLive } from './segment-writer.ts';
import { textPostings } from './text-postings.ts';

/** Parts that are to become one; they stand side by side in the index. */
export interface MergePlan {
  /** Oldest first. */
  readonly partIds: readonly string[];
}

/** How much a merge does before it yields. */
export interface MergePace {
  readonly entries: number;
  readonly postings: number;
}

const USUAL_PACE: MergePace = { entries: STEP_ENTRIES, postings: STEP_POSTINGS };

export class SearchIndex {
  #parts: readonly LoadedPart[] = [];
  #live = new FlexIndex();
  #liveEntries = new EntryList();
  #postings: readonly Postings[] = [this.#live];
  #revision = 0;
  readonly #documents = new DocumentTable();
  /** What merges that are done have decided, until they are put in place. */
  readonly #compactions = new WeakMap<IndexPart, Compaction>();

  /** The index that has taken in the parts, oldest first. */
  static of(parts: readonly IndexPart[]): SearchIndex {
    const index = new SearchIndex();
    index.#setParts(parts.map((part) => index.#load(part)));
    return index;
  }

  get documents(): Documents {
    return this.#documents;
  }

  /** Oldest part first, the live one last. */
  get postings(): readonly Postings[] {
    return this.#postings;
  }

  /** Grows with each change, and when documents get other numbers. */
  get revision(): number {
    return this.#revision;
  }

  has(articleId: string): boolean {
    return this.#documents.ordinalOf(articleId) >= 0;
  }

  /** Takes in text, facts and annotations of an article, in place of an older state. */
  setArticle({ text, facts, annotations }: IndexedArticle): void {
    const { articleId, language } = text;
    const isStopWord = stopWordTest(language);
    const title = tellingTokens(text.title, isStopWord);
    const blocks = text.blocks.map((block) => tellingTokens(block, isStopWord));
    const documents = [title, ...blocks];
    const lengths = documents.map(lengthOf);
    const ordinal = this.#documents.putArticle({ articleId, language, lengths, facts });
    const first = this.#liveEntries.documentCount;
    documents.forEach((tokens, i) => {
      this.#live.add(first + i, textPostings(tokens));
    });
    this.#changed('article', ordinal, documents.length);
    if (annotations.length > 0) this.#putAnnotations(ordinal, annotations);
  }

  /** Takes in all annotations of an article, in place of the older ones; nothing when it is not in the library. */
  setAnnotations(articleId: string, annotations: readonly AnnotationText[]): void {
    const ordinal = this.#documents.ordinalOf(articleId);
    if (ordinal < 0) return;
    const hadNone = this.#documents.annotationEntries(ordinal).length === 0;
    if (annotations.length > 0 || !hadNone) this.#putAnnotations(ordinal, annotations);
  }

  /** Takes in the facts of an article; nothing when it is not in the library. */
  setFacts(articleId: string, facts: ArticleFacts): void {
    const ordinal = this.#documents.ordinalOf(articleId);
    if (ordinal < 0) return;
    this.#documents.setFacts(ordinal, facts);
    this.#changed('facts', ordinal, 0);
  }

  /** Forgets an article with its annotations. */
  remove(articleId: string): void {
    const ordinal = this.#documents.ordinalOf(articleId);
    if (ordinal < 0) return;
    this.#documents.remove(ordinal);
    this.#changed('removal', ordinal, 0);
  }

  /**
   * Makes the live part and all changes since the last time a part of the index, which is to be stored. Null when
   * nothing has changed. The live documents get other numbers.
   */
  seal(): IndexPart | null {
    if (this.#liveEntries.length === 0) return null;
    const stretch: Stretch = {
      lists: [this.#liveEntries],
      start: this.#live.firstDocument,
      isOldest: this.#parts.length === 0,
    };
    const compaction = finished(compact(this.#documents, stretch, Number.POSITIVE_INFINITY));
    const part = newPart(packLive(this.#live, compaction.renumbering.renumbering), compaction.entries);
    this.#documents.renumber(compaction.renumbering);
    this.#live = new FlexIndex();
    this.#liveEntries = new EntryList();
    this.#setParts([...this.#parts, loadedPart(part, compaction.list)]);
    return part;
  }

  /** Neighbouring parts that are worth merging, or null. */
  planMerge(): MergePlan | null {
    const range = planRange(
      this.#parts.map(({ sizeBytes, segment, entries }) => {
        const { documentCount } = entries;
        return { sizeBytes, documentCount, deadCount: this.#deadCount(segment.firstDocument, documentCount) };
      }),
    );
    if (range === null) return null;
    return { partIds: this.#parts.slice(range.start, range.end).map((part) => part.id) };
  }

  /**
   * Merges parts in steps of a millisecond or so, one merge at a time. Between the steps the index answers and may
   * change. The merged part is not in the index until it is put there by `replace`.
   */
  *merge(plan: MergePlan, pace = USUAL_PACE): Generator<void, IndexPart> {
    const start = this.#startOf(plan);
    const parts = this.#parts.slice(start, start + plan.partIds.length);
    const stretch: Stretch = {
      lists: parts.map((part) => part.entries),
      start: parts[0]?.segment.firstDocument ?? 0,
      isOldest: start === 0,
    };
    const compaction = yield* compact(this.#documents, stretch, pace.entries);
    const { renumbering } = compaction.renumbering;
    const sources = parts.map(({ segment, entries }) => {
      const from = segment.firstDocument - stretch.start;
      return { data: segment.data, renumbering: renumbering.subarray(from, from + entries.documentCount) };
    });
    const part = newPart(yield* mergeSegments(sources, pace.postings), compaction.entries);
    this.#compactions.set(part, compaction);
    return part;
  }

  /**
   * Puts a merged part in the place of those it was made from.
   * @throws Error when it was not merged by this index, or its parts are no longer there
   */
  replace(plan: MergePlan, merged: IndexPart): void {
    const compaction = this.#compactions.get(merged);
    if (compaction === undefined) throw new Error('The part was not merged by this index');
    const start = this.#startOf(plan);
    this.#documents.renumber(compaction.renumbering);
    const after = this.#parts.slice(start + plan.partIds.length);
    this.#setParts([...this.#parts.slice(0, start), loadedPart(merged, compaction.list), ...after]);
  }

  #startOf({ partIds }: MergePlan): number {
    const start = this.#parts.findIndex((part) => part.id === partIds[0]);
    const isThere = partIds.every((id, i) => this.#parts[start + i]?.id === id);
    if (start < 0 || !isThere) throw new Error('The parts of the plan are not in the index');
    return start;
  }

  #putAnnotations(ordinal: number, annotations: readonly AnnotationText[]): void {
    const isStopWord = stopWordTest(this.#documents.language(ordinal));
    const first = this.#liveEntries.documentCount;
    const records = annotations.map(({ text, ...entry }, i) => {
      const tokens = tellingTokens(text, isStopWord);
      this.#live.add(first + i, textPostings(tokens));
      return { ...entry, length: lengthOf(tokens) };
    });
    this.#documents.putAnnotations(ordinal, records);
    this.#changed('annotations', ordinal, annotations.length);
  }

  #changed(kind: EntryKind, ordinal: number, documentCount: number): void {
    this.#liveEntries.add(kind, ordinal, documentCount);
    this.#revision += 1;
  }

  /** Sets the parts, the live one after them, and numbers their documents. */
  #setParts(parts: readonly LoadedPart[]): void {
    let firstDocument = 0;
    for (const { segment, entries } of parts) {
      segment.firstDocument = firstDocument;
      firstDocument += entries.documentCount;
    }
    this.#live.firstDocument = firstDocument;
    this.#parts = parts;
    this.#postings = [...parts.map((part) => part.segment), this.#live];
    this.#revision += 1;
  }

  #load(part: IndexPart): LoadedPart {
    const list = new EntryList();
    for (const entry of readEntries(part.entries)) this.#takeIn(entry, list);
    return loadedPart(part, list);
  }

  #takeIn(entry: Entry, list: EntryList): void {
    const before = this.#documents.documentCount;
    const articleId = entry.kind === 'article' ? entry.article.articleId : entry.articleId;
    const ordinal = this.#documents.ordinalFor(articleId);
    if (entry.kind === 'article') this.#documents.putArticle(entry.article);
    else if (entry.kind === 'annotations') this.#documents.putAnnotations(ordinal, entry.annotations);
    else if (entry.kind === 'facts') this.#documents.setFacts(ordinal, entry.facts);
    else this.#documents.remove(ordinal);
    list.add(entry.kind, ordinal, this.#documents.documentCount - before);
  }

  #deadCount(first: number, count: number): number {
    let deadCount = 0;
    for (let id = first; id < first + count; id += 1) {
      if (this.#documents.kindOf(id) === DEAD) deadCount += 1;
    }
    return deadCount;
  }
}

function lengthOf(tokens: readonly PlacedToken[]): number {
  return Math.min(tokens.length, MAX_LENGTH);
}

function loadedPart({ id, segment, sizeBytes }: IndexPart, entries: EntryList): LoadedPart {
  return { id, segment: new Segment(segment), entries, sizeBytes };
}

/** The value of steps that are all taken at once. */
function finished<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
