import type { ArticleFacts } from './indexed.ts';

const NO_TAGS: readonly string[] = [];

/** Keeps one copy of the strings that many articles share. */
export class StringPool {
  readonly #strings = new Map<string, string>();

  optional(text: string | null): string | null {
    return text === null ? null : this.#shared(text);
  }

  /** The same facts with shared strings. */
  facts(facts: ArticleFacts): ArticleFacts {
    return {
      ...facts,
      byline: this.optional(facts.byline),
      siteName: this.optional(facts.siteName),
      host: this.optional(facts.host),
      tags: facts.tags.length === 0 ? NO_TAGS : facts.tags.map((tag) => this.#shared(tag)),
    };
  }

  #shared(text: string): string {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    this.#strings.set(text, text);
    return text;
  }
}
