/** Searches one index: keeps what searches share until the index changes. */
import type { Documents } from '../index/documents.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { ParsedQuery } from '../query/query-node.ts';
import { listAnnotationIds } from './annotation-ids.ts';
import { blocksWithin } from './blocks-within.ts';
import { correction } from './corrections.ts';
import { DocumentScorer } from './document-scorer.ts';
import { HitCounter } from './hit-counts.ts';
import { kindsIn, TITLE_ALONE } from './kinds.ts';
import { LeafDocuments } from './leaf-documents.ts';
import { gatherWord } from './lookup.ts';
import { gatherPhrase } from './phrase.ts';
import { type Leaf, type PhraseLeaf, type Plan, planQuery } from './plan.ts';
import { listIds, type Ranked, type Ranking, rank } from './rank.ts';
import { Scoreboard } from './scoreboard.ts';
import { splitsOf } from './split-word.ts';
import { isLiving, Vocabulary } from './vocabulary.ts';
import { type WordForm, wordForms } from './word-forms.ts';

export interface RankOptions {
  /** Most articles answered. */
  readonly limit: number;
  /** Words that stand nowhere are not corrected. */
  readonly isVerbatim: boolean;
}

/** A leaf with the words that were looked up for it. */
export interface SoughtLeaf {
  readonly leaf: Leaf;
  /** None for a phrase. */
  readonly forms: readonly WordForm[];
  /** The term that was looked up in place of one that stands nowhere, or null. */
  readonly corrected: string | null;
}

/** What a query looks for in one article. */
export interface WithinArticle {
  readonly leaves: readonly SoughtLeaf[];
  /** The query has stop words alone, which therefore count. */
  readonly isOfCommonWords: boolean;
  /** Places of the blocks that are worth a look, from 0; null for all. */
  readonly blocks: ReadonlySet<number> | null;
}

/** What searches share until the index changes. */
interface Shared {
  readonly revision: number;
  readonly vocabulary: Vocabulary;
  readonly board: Scoreboard;
  readonly counter: HitCounter;
  /** One for each leaf of a query, kept for the next. */
  readonly leafDocuments: LeafDocuments[];
  readonly forms: Map<string, readonly WordForm[]>;
}

/** Typing on mostly asks for the same words again. */
const MAX_KEPT_FORMS = 256;

export class Searcher {
  readonly #index: SearchIndex;
  readonly #scorer = new DocumentScorer();
  #shared: Shared | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Finds and ranks articles. */
  search(query: ParsedQuery, { limit, isVerbatim }: RankOptions): Ranking {
    return this.#withLeaves(query, isVerbatim, (ranked) => rank(ranked, limit));
  }

  /** Ids of all articles that have all of a query, in its order. */
  list(query: ParsedQuery): readonly string[] {
    return this.#withLeaves(query, true, listIds);
  }

  /** Ids of the notes and highlights that have all of a query (`listAnnotationIds`). */
  listAnnotations(query: ParsedQuery): readonly string[] {
    return this.#withLeaves(query, true, listAnnotationIds);
  }

  /** The leaves of a query, and the blocks of one article that may hold them. */
  within(articleId: string, query: ParsedQuery, isVerbatim: boolean): WithinArticle {
    const shared = this.#sharedNow();
    const { leaves, isOfCommonWords } = planQuery(query);
    const soughtLeaves = leaves.map((leaf) => {
      const sought = asTyped(leaf, shared);
      return isKnown(sought, this.#index.documents) ? sought : this.#mended(sought, isVerbatim, shared);
    });
    const ordinal = this.#index.documents.ordinalOf(articleId);
    // Stop words are not in the index.
    const isTold = ordinal >= 0 && !isOfCommonWords;
    const blocks = isTold ? blocksWithin(ordinal, soughtLeaves, this.#index, shared.vocabulary) : null;
    return { leaves: soughtLeaves, isOfCommonWords, blocks };
  }

  #withLeaves<T>(query: ParsedQuery, isVerbatim: boolean, use: (ranked: Ranked) => T): T {
    const { documents } = this.#index;
    const shared = this.#sharedNow();
    const plan = planQuery(query);
    try {
      const leaves = plan.leaves.map((leaf, i) => {
        let found = asTyped(leaf, shared);
        let documentsFound = this.#gather(found, i, plan, shared);
        if (documentsFound.count === 0 && !isKnown(found, documents)) {
          found = this.#mended(found, isVerbatim, shared);
          documentsFound = this.#gather(found, i, plan, shared);
        }
        shared.board.addLeaf(documentsFound, leaf.weight);
        return found;
      });
      const { board, counter } = shared;
      return use({ plan, leaves, documents, board, counter, scorer: this.#scorer });
    } finally {
      shared.board.clear();
    }
  }

  #gather({ leaf, forms }: SoughtLeaf, place: number, plan: Plan, shared: Shared): LeafDocuments {
    const kinds = leaf.isInTitle ? TITLE_ALONE : kindsIn(plan.places);
    const found = shared.leafDocuments[place] ?? new LeafDocuments();
    shared.leafDocuments[place] = found;
    found.clear();
    if (leaf.kind === 'phrase') gatherPhrase(leaf, kinds, this.#index, shared.vocabulary, found);
    else gatherWord(forms, kinds, this.#index.documents, shared.board.columns.languages, found);
    return found;
  }

  /** What is looked up in place of a word that stands nowhere: two words that stand together, or a correction. */
  #mended(sought: SoughtLeaf, isVerbatim: boolean, shared: Shared): SoughtLeaf {
    const { leaf } = sought;
    if (leaf.kind === 'phrase' || leaf.weight === 0) return sought;
    const { vocabulary } = shared;
    for (const split of splitsOf(leaf, vocabulary)) {
      if (this.#stands(split, vocabulary)) return { leaf: split, forms: [], corrected: null };
    }
    const corrected = isVerbatim ? null : correction(leaf.term, vocabulary);
    return corrected === null ? sought : { leaf, forms: keptForms(corrected, false, shared), corrected };
  }

  #stands(phrase: PhraseLeaf, vocabulary: Vocabulary): boolean {
    const found = new LeafDocuments();
    gatherPhrase(phrase, kindsIn(['text', 'note', 'highlight']), this.#index, vocabulary, found);
    return found.count > 0;
  }

  #sharedNow(): Shared {
    const { documents, postings, revision } = this.#index;
    if (this.#shared?.revision !== revision) {
      this.#shared = {
        revision,
        vocabulary: new Vocabulary(postings, documents),
        board: new Scoreboard(documents),
        counter: new HitCounter(documents),
        leafDocuments: [],
        forms: new Map(),
      };
    }
    return this.#shared;
  }
}

function asTyped(leaf: Leaf, shared: Shared): SoughtLeaf {
  const forms = leaf.kind === 'word' ? keptForms(leaf.term, leaf.isPrefix, shared) : [];
  return { leaf, forms, corrected: null };
}

/** Whether a form of a word stands in the library, be it elsewhere than was asked. */
function isKnown({ leaf, forms }: SoughtLeaf, documents: Documents): boolean {
  return leaf.kind === 'phrase' || forms.some(({ lists }) => lists.some((list) => isLiving(list, documents)));
}

function keptForms(term: string, isPrefix: boolean, { forms, vocabulary }: Shared): readonly WordForm[] {
  const key = isPrefix ? `${term}*` : term;
  let found = forms.get(key);
  if (found === undefined) {
    found = wordForms(term, isPrefix, vocabulary);
    if (forms.size >= MAX_KEPT_FORMS) forms.clear();
    forms.set(key, found);
  }
  return found;
}
