import type { Block } from '../../../../shared/article.ts';
import { Listeners } from '../../../../shared/listeners.ts';
import { isSpoken, type SpokenPassage, spokenPassages } from './spoken-passages.ts';

export type AloudStatus = 'off' | 'speaking' | 'paused' | 'failed';

export interface AloudState {
  readonly status: AloudStatus;
  /** What is being read, or was when it paused. */
  readonly passage: SpokenPassage | null;
}

/** Speaks one passage; calls back once, when it was spoken or could not be. */
export interface Speaker {
  speak(text: string, onEnd: (hasFailed: boolean) => void): void;
  stop(): void;
}

const OFF: AloudState = { status: 'off', passage: null };

/** Reads an article aloud, sentence by sentence, from any paragraph to its end. */
export class AloudReader {
  readonly #speaker: Speaker;
  readonly #listeners = new Listeners();
  #blocks: readonly Block[] = [];
  #language: string | null = null;
  #state = OFF;
  /** What is spoken now; the end of an older one means nothing any more. */
  #turn = 0;

  constructor(speaker: Speaker) {
    this.#speaker = speaker;
  }

  getState = (): AloudState => this.#state;

  readonly subscribe = this.#listeners.add;

  setArticle(blocks: readonly Block[], language: string | null): void {
    this.#blocks = blocks;
    this.#language = language;
  }

  /** Reads from a block on, or from the next one that has something to say; answers whether there is one. */
  start(blockId: string | null): boolean {
    const from = blockId === null ? 0 : this.#blocks.findIndex(({ id }) => id === blockId);
    const first = this.#firstFrom(Math.max(0, from), 1);
    if (first === null) return false;
    this.#speak(first);
    return true;
  }

  pause(): void {
    if (this.#state.status !== 'speaking') return;
    this.#turn += 1;
    this.#speaker.stop();
    this.#set({ ...this.#state, status: 'paused' });
  }

  /** Goes on with the sentence at which it paused, from its beginning. */
  resume(): void {
    const { status, passage } = this.#state;
    if (status !== 'speaking' && passage !== null) this.#speak(passage);
  }

  /** Reads the present sentence again, as after a change of voice or rate; nothing while it is silent. */
  again(): void {
    const { status, passage } = this.#state;
    if (status === 'speaking' && passage !== null) this.#speak(passage);
  }

  /** Goes to the next paragraph or the one before; stays silent while it pauses. */
  skip(by: 1 | -1): void {
    const { status, passage } = this.#state;
    if (passage === null) return;
    const at = this.#blocks.findIndex(({ id }) => id === passage.blockId);
    const next = this.#firstFrom(at + by, by);
    if (next === null) return;
    if (status === 'speaking') this.#speak(next);
    else this.#set({ status, passage: next });
  }

  stop(): void {
    if (this.#state.status === 'off') return;
    this.#turn += 1;
    this.#speaker.stop();
    this.#set(OFF);
  }

  #speak(passage: SpokenPassage): void {
    this.#turn += 1;
    const turn = this.#turn;
    this.#speaker.stop();
    this.#set({ status: 'speaking', passage });
    this.#speaker.speak(passage.text, (hasFailed) => {
      if (turn !== this.#turn) return;
      if (hasFailed) this.#set({ status: 'failed', passage });
      else this.#goOn(passage);
    });
  }

  #goOn({ blockId, start }: SpokenPassage): void {
    const at = this.#blocks.findIndex(({ id }) => id === blockId);
    const block = this.#blocks[at];
    const rest = block === undefined ? [] : spokenPassages(block, this.#language);
    const next = rest.find((passage) => passage.start > start) ?? this.#firstFrom(at + 1, 1);
    if (next === null) this.stop();
    else this.#speak(next);
  }

  #firstFrom(index: number, by: 1 | -1): SpokenPassage | null {
    for (let at = index; at >= 0 && at < this.#blocks.length; at += by) {
      const block = this.#blocks[at];
      const [first] = block !== undefined && isSpoken(block) ? spokenPassages(block, this.#language) : [];
      if (first !== undefined) return first;
    }
    return null;
  }

  #set(state: AloudState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}
