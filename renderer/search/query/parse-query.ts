/** Reads what was typed. */
import { readGrammar } from './grammar.ts';
import type { Setting } from './parts.ts';
import type { ParsedQuery, QueryPiece, QueryProblem, SearchPlace } from './query-node.ts';

/** Longer queries are cut: they are pasted by mistake. UTF-16 code units. */
export const MAX_QUERY_LENGTH = 2_000;

const ALL_PLACES: readonly SearchPlace[] = ['text', 'note', 'highlight'];

/**
 * Reads a query; any text is one, and what cannot be read is told in `problems`.
 * @param options `now`: milliseconds since 1970, for dates such as `7d`; else the present
 */
export function readQuery(text: string, options?: { readonly now: number }): ParsedQuery {
  const isCut = text.length > MAX_QUERY_LENGTH;
  const source = { text: text.slice(0, MAX_QUERY_LENGTH), isCut, now: options?.now ?? Date.now() };
  const { root, settings, ...reading } = readGrammar(source);
  const { places, problems: placeProblems } = placesOf(settings, text);
  const tooLong: readonly QueryProblem[] = isCut
    ? [{ code: 'too-long', range: { start: MAX_QUERY_LENGTH, end: text.length }, values: [] }]
    : [];
  const problems = [...reading.problems, ...placeProblems, ...tooLong].sort(byStart);
  const sort = settings.findLast((setting) => setting.kind === 'sort')?.sort ?? 'relevance';
  return { root, places, sort, problems, pieces: piecesOf(reading.pieces, problems) };
}

/** All that `in:` names, or all places, without those that `-in:` names; what would leave none does not count. */
function placesOf(
  settings: readonly Setting[],
  text: string,
): { readonly places: readonly SearchPlace[]; readonly problems: readonly QueryProblem[] } {
  const named = settings.filter((setting) => setting.kind === 'place');
  const wanted = named.filter((setting) => !setting.isNegated).map((setting) => setting.place);
  const excluded = named.filter((setting) => setting.isNegated);
  let places = ALL_PLACES.filter((place) => wanted.length === 0 || wanted.includes(place));
  const problems: QueryProblem[] = [];
  for (const { place, range } of excluded) {
    const others = places.filter((other) => other !== place);
    if (others.length > 0) places = others;
    else problems.push({ code: 'misplaced', range, values: [text.slice(range.start, range.end)] });
  }
  return { places, problems };
}

/** Pieces in reading order that do not overlap: where there is a problem, it is shown and nothing else. */
function piecesOf(read: readonly QueryPiece[], problems: readonly QueryProblem[]): readonly QueryPiece[] {
  const overlaps = (piece: QueryPiece) =>
    problems.some(({ range }) => range.start < piece.range.end && piece.range.start < range.end);
  const troubled = problems.map(({ range }): QueryPiece => ({ kind: 'problem', range }));
  const pieces: QueryPiece[] = [];
  for (const piece of [...read.filter((other) => !overlaps(other)), ...troubled].sort(byStart)) {
    if (piece.range.start >= (pieces.at(-1)?.range.end ?? 0)) pieces.push(piece);
  }
  return pieces;
}

function byStart(a: { readonly range: { readonly start: number } }, b: typeof a): number {
  return a.range.start - b.range.start;
}
