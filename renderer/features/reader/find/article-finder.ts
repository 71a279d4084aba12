import { Listeners } from '../../../../shared/listeners.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { BlockMatches, SearchClient } from '../../../search/protocol.ts';
import type { ReaderTarget } from '../reader-target.ts';
import { matchAt, matchList, stepFrom, type Wrap } from './match-list.ts';

/** What the match bar shows. */
export interface FinderState {
  /** `arrived`: the matches of the search that led here; `typed`: those of the words in the bar's own field. */
  readonly mode: 'closed' | 'arrived' | 'typed';
  /** The query, or what was typed. */
  readonly text: string;
  /** Null before the answer, and while nothing is asked for. */
  readonly matches: readonly BlockRange[] | null;
  /** The match that the person is at, from 0; -1 before the first. */
  readonly current: number;
  /** Set by a step that went round. */
  readonly wrapped: Wrap | null;
  readonly error: unknown;
  /** Nothing but matches was looked at since the arrival: leaving the search goes back to before it. */
  readonly isVisit: boolean;
}

/** Where the matches are seen. */
export interface FinderView {
  /** Place of the first match that is not above what the person sees; the number of matches when all are. */
  firstInSight(matches: readonly BlockRange[]): number;
  /** Marks the matches, of which `current` may be none, and unmarks others. */
  mark(matches: readonly BlockRange[], current: number): void;
  markCurrent(match: BlockRange | null): void;
  /** Brings a match into sight. */
  show(match: BlockRange): void;
  /** What is seen now is where the person wants to be: words typed next are looked for from here on. */
  settle(match: BlockRange | null): void;
}

const CLOSED: FinderState = {
  mode: 'closed',
  text: '',
  matches: null,
  current: -1,
  wrapped: null,
  error: null,
  isVisit: false,
};

/**
 * Finding inside an open article: the matches, and which of them the person is at. It lives outside of React's state, so
 * that a step renders the match bar and not the article.
 */
export class ArticleFinder {
  readonly #articleId: string;
  readonly #search: Pick<SearchClient, 'matchesIn' | 'findIn'>;
  readonly #listeners = new Listeners();
  readonly #openListeners = new Listeners();
  #view: FinderView | null = null;
  #isTitleBlock = false;
  #state = CLOSED;
  /** What was typed last, also while the bar is closed. */
  #lastText = '';
  /** The passage that a search led to. */
  #passage: BlockRange | null = null;
  /** Numbers the questions: an answer to another than the last is stale. */
  #asked = 0;

  constructor(articleId: string, search: Pick<SearchClient, 'matchesIn' | 'findIn'>) {
    this.#articleId = articleId;
    this.#search = search;
  }

  readonly subscribe = this.#listeners.add;

  /** Calls `listener` whenever the field is asked for, also while it is there. */
  readonly onOpen = this.#openListeners.add;

  readonly getState = (): FinderState => this.#state;

  get current(): BlockRange | null {
    return this.#state.matches?.[this.#state.current] ?? null;
  }

  /** The page is there: what is found is marked in it from now on. */
  attach(view: FinderView, isTitleBlock: boolean): void {
    this.#view = view;
    this.#isTitleBlock = isTitleBlock;
    view.mark(this.#state.matches ?? [], this.#state.current);
    view.markCurrent(this.current);
  }

  /** A search has led here: its matches are marked, the passage it led to as the current one. */
  arrive({ passage, query }: ReaderTarget): void {
    this.#passage = passage;
    const matches = passage !== null && passage.start < passage.end ? [passage] : [];
    const current = matches.length - 1;
    this.#set({ ...CLOSED, mode: 'arrived', text: query, isVisit: true, matches, current });
    this.#view?.settle(passage);
    if (query === '') return;
    this.#ask(this.#search.matchesIn(this.#articleId, query), (found) => this.#showArrival(found));
  }

  /** Opens the field, with words to look for or else those that were typed last. */
  open(text: string | null): void {
    this.#view?.settle(null);
    this.#lastText = text ?? this.#lastText;
    this.#set({ ...CLOSED, mode: 'typed' });
    this.type(this.#lastText);
    this.#openListeners.tell();
  }

  /** Looks for other words. The matches there are stay until the answer comes. */
  type(text: string): void {
    this.#lastText = text;
    if (text.trim() === '') {
      this.#asked += 1;
      this.#set({ ...CLOSED, mode: 'typed', text });
      return;
    }
    this.#set({ ...this.#state, text, error: null });
    this.#ask(this.#search.findIn(this.#articleId, text), (found) => this.#showTyped(found));
  }

  /** Goes to the next match or the one before; answers whether matches are shown. */
  step(by: 1 | -1): boolean {
    const { matches, current } = this.#state;
    if (matches === null || matches.length === 0) return this.#state.mode !== 'closed';
    const next = current < 0 ? this.#stepIn(matches, by) : stepFrom(current, matches.length, by);
    this.#set({ ...this.#state, current: next.index, wrapped: next.wrapped });
    const match = this.current;
    if (match === null) return true;
    this.#view?.show(match);
    this.#view?.settle(match);
    return true;
  }

  /** The person works on in the article: it is no longer a visit. */
  stay(): void {
    if (this.#state.isVisit) this.#set({ ...this.#state, isVisit: false });
  }

  /** Unmarks the matches; answers the one that was current. */
  close(): BlockRange | null {
    const { current } = this;
    this.#asked += 1;
    this.#set(CLOSED);
    return current;
  }

  /** Asks again: the article has other content. */
  refresh(): void {
    const { mode, text } = this.#state;
    if (mode === 'typed') this.type(text);
    if (mode === 'arrived' && text !== '') {
      const { current } = this;
      this.#ask(this.#search.matchesIn(this.#articleId, text), (found) =>
        this.#showMatches(found, current === null ? -1 : matchAt(found, current)),
      );
    }
  }

  #showArrival(matches: readonly BlockRange[]): void {
    const passage = this.#passage;
    // The title alone was found, or the words of a filter: there is no passage to be at.
    if (passage === null) {
      this.#showMatches(matches, 0);
      if (this.current !== null) this.#view?.show(this.current);
      return;
    }
    const current = matchAt(matches, passage);
    if (current >= 0 || passage.start === passage.end) this.#showMatches(matches, current);
    else this.#showMatches([passage, ...matches], 0);
  }

  #showTyped(matches: readonly BlockRange[]): void {
    if (matches.length === 0) {
      this.#showMatches(matches, -1);
      return;
    }
    const first = this.#view?.firstInSight(matches) ?? 0;
    this.#showMatches(matches, first % matches.length);
    if (this.current !== null) this.#view?.show(this.current);
  }

  #showMatches(matches: readonly BlockRange[], current: number): void {
    this.#set({ ...this.#state, matches, current, wrapped: null, error: null });
  }

  /** From where the person is, who is at no match yet. */
  #stepIn(matches: readonly BlockRange[], by: 1 | -1) {
    const first = this.#view?.firstInSight(matches) ?? 0;
    return stepFrom(by > 0 ? first - 1 : first, matches.length, by);
  }

  #ask(answer: Promise<readonly BlockMatches[]>, show: (matches: readonly BlockRange[]) => void): void {
    this.#asked += 1;
    const question = this.#asked;
    const isStale = (): boolean => question !== this.#asked;
    answer.then(
      (blocks) => isStale() || show(matchList(blocks, this.#isTitleBlock)),
      (error: unknown) => isStale() || this.#set({ ...this.#state, error }),
    );
  }

  #set(state: FinderState): void {
    const before = this.#state;
    this.#state = state;
    if (state.matches !== before.matches) this.#view?.mark(state.matches ?? [], state.current);
    if (state.matches !== before.matches || state.current !== before.current)
      this.#view?.markCurrent(this.current);
    this.#listeners.tell();
  }
}
