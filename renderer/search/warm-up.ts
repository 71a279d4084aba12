import type { SearchIndex } from './index/search-index.ts';
import { readQuery } from './query/parse-query.ts';
import type { Searcher } from './ranking/searcher.ts';
import { Vocabulary } from './ranking/vocabulary.ts';

/** Letters that many words of both languages begin with. */
const LETTERS = 'acdeilmprst';
const WORDS_OF_A_LETTER = 2;
const SHORTEST_WORD = 4;
const LIMIT = 8;

/**
 * Searches for frequent words of the library, so that a person's first search finds the tables made that searches share
 * and the loops compiled: it takes many times as long otherwise. Yields after each; for when there is nothing else to do.
 */
export function* warmUp(searcher: Searcher, { postings, documents }: SearchIndex): Generator<void> {
  const vocabulary = new Vocabulary(postings, documents);
  for (const letter of LETTERS) {
    for (const query of queriesOf(letter, vocabulary)) {
      searcher.search(readQuery(query), { limit: LIMIT, isVerbatim: true });
      yield;
    }
  }
}

/** The kinds of queries that people type. */
function queriesOf(letter: string, vocabulary: Vocabulary): readonly string[] {
  const [first, second] = vocabulary
    .completions(letter, WORDS_OF_A_LETTER * 2)
    .map(({ term }) => term)
    .filter((term) => term.length >= SHORTEST_WORD);
  if (first === undefined || second === undefined) return [`${letter} `];
  return [
    `${first} `,
    first.slice(0, SHORTEST_WORD),
    `${second} ${first.slice(0, SHORTEST_WORD)}`,
    `"${first} ${second}"`,
  ];
}
