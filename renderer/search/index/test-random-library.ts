/** Articles made of the words of the small test library, for tests that need many; the same for the same seed. */
import { HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import { SMALL_LIBRARY, textOf } from '../test-articles.ts';
import type { AnnotationText, ArticleFacts, IndexedArticle } from './indexed.ts';

const USUAL_SENTENCES = [
  ...SMALL_LIBRARY.flatMap((article) => textOf(article).blocks),
  'Visit 中国 and 北京大学 now.',
  'Le père, le maïs.',
  '',
];

const NAMES = ['Anne Morel', 'J. Smith', 'Œuvre collective', null];
const SITES = ['lemonde.example', 'news.example', null];
const TAGS = ['mer', 'sciences', 'to read', 'été'];

/** Whole numbers from 0, below a bound. Mulberry32: the same numbers in each run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export class RandomLibrary {
  readonly #random: (below: number) => number;
  readonly #sentences: readonly string[];
  readonly #words: readonly string[];
  #annotationCount = 0;

  /** @param sentences what articles are made of besides the usual sentences */
  constructor(seed: number, sentences: readonly string[] = []) {
    this.#random = randomNumbers(seed);
    this.#sentences = [...sentences, ...USUAL_SENTENCES];
    this.#words = this.#sentences
      .join(' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);
  }

  number(below: number): number {
    return this.#random(below);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.#random(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  article(articleId: string): IndexedArticle {
    const blocks = Array.from({ length: this.#random(6) }, () => this.pick(this.#sentences));
    const title = `${this.pick(this.#words)} ${this.pick(this.#words)}`;
    const language = this.pick(['fr', 'fr-CA', 'en', 'en-GB', 'de', null]);
    const annotations = this.#random(3) === 0 ? this.annotations() : [];
    return { text: { articleId, title, language, blocks }, facts: this.facts(), annotations };
  }

  annotations(): readonly AnnotationText[] {
    return Array.from({ length: this.#random(4) }, (): AnnotationText => {
      const isNote = this.#random(2) === 0;
      this.#annotationCount += 1;
      return {
        id: `n${this.#annotationCount}`,
        kind: isNote ? 'note' : 'highlight',
        blockIndex: this.#random(4) === 0 ? null : this.#random(6),
        text: this.pick(this.#sentences).slice(0, 60),
        color: isNote ? null : this.pick(HIGHLIGHT_COLORS),
      };
    });
  }

  facts(): ArticleFacts {
    return {
      byline: this.pick(NAMES),
      siteName: this.pick(SITES),
      host: this.pick(SITES),
      sourceName: `${this.pick(this.#words)}.html`,
      tags: TAGS.filter(() => this.#random(3) === 0),
      state: this.pick(['unread', 'reading', 'read']),
      isArchived: this.#random(2) === 0,
      isFavourite: this.#random(2) === 0,
      hasImage: this.#random(2) === 0,
      wordCount: this.#random(5_000),
      publishedAt: this.#random(3) === 0 ? null : this.#random(2_000_000_000) * 1_000 - 1e12,
      importedAt: 1_700_000_000_000 + this.#random(1_000_000_000),
    };
  }
}
