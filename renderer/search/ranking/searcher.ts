/** Searches one index: keeps what searches share until the index changes. */
import type { SearchIndex } from '../index/search-index.ts';
import type { ParsedQuery } from '../query/query-node.ts';
import { correction } from './corrections.ts';
import { Gathering } from './gathering.ts';
import { kindsIn, TITLE_ALONE } from './kinds.ts';
import { gatherWord } from './lookup.ts';
import { gatherPhrase } from './phrase.ts';
import { type Leaf, type Plan, planQuery, type WordLeaf } from './plan.ts';
import { type Ranking, rank } from './rank.ts';
import { Scoreboard } from './scoreboard.ts';
import { Vocabulary } from './vocabulary.ts';
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

/** What searches share until the index changes. */
interface Shared {
  readonly revision: number;
  readonly vocabulary: Vocabulary;
  readonly board: Scoreboard;
  readonly gathering: Gathering;
  readonly forms: Map<string, readonly WordForm[]>;
}

/** Typing on mostly asks for the same words again. */
const MAX_KEPT_FORMS = 256;

export class Searcher {
  readonly #index: SearchIndex;
  #shared: Shared | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Finds and ranks articles. */
  search(query: ParsedQuery, options: RankOptions): Ranking {
    const { documents, postings } = this.#index;
    const shared = this.#sharedNow();
    const plan = planQuery(query);
    try {
      const leaves = plan.leaves.map((leaf, i) => this.#look(leaf, 1 << i, plan, options, shared));
      return rank({ plan, leaves, documents, postings, board: shared.board }, options.limit);
    } finally {
      shared.board.clear();
      shared.gathering.clear();
    }
  }

  /** Looks a leaf up and notes on the board where it stands. */
  #look(leaf: Leaf, bit: number, plan: Plan, { isVerbatim }: RankOptions, shared: Shared): SoughtLeaf {
    const { gathering, board } = shared;
    const kinds = leaf.isInTitle ? TITLE_ALONE : kindsIn(plan.places);
    let sought: SoughtLeaf = { leaf, forms: [], corrected: null };
    if (leaf.kind === 'phrase') {
      gatherPhrase(leaf, kinds, this.#index, shared.vocabulary, gathering);
    } else {
      sought = this.#forms(leaf, isVerbatim, shared);
      gatherWord(sought.forms, kinds, this.#index, gathering);
    }
    board.addLeaf(bit, gathering, leaf.weight);
    gathering.clear();
    return sought;
  }

  #forms(leaf: WordLeaf, isVerbatim: boolean, shared: Shared): SoughtLeaf {
    const forms = keptForms(leaf.term, leaf.isPrefix, shared);
    const isKnown = forms.some((form) => shared.vocabulary.frequencyOf(form.term) > 0);
    if (isKnown || isVerbatim || leaf.weight === 0) return { leaf, forms, corrected: null };
    const corrected = correction(leaf.term, shared.vocabulary);
    if (corrected === null) return { leaf, forms, corrected: null };
    return { leaf, forms: keptForms(corrected, false, shared), corrected };
  }

  #sharedNow(): Shared {
    const { documents, postings, revision } = this.#index;
    if (this.#shared?.revision !== revision) {
      this.#shared = {
        revision,
        vocabulary: new Vocabulary(postings),
        board: new Scoreboard(documents),
        gathering: new Gathering(documents.documentCount),
        forms: new Map(),
      };
    }
    return this.#shared;
  }
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
