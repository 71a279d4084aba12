/** A stretch of a text that is chosen word by word. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Which edge of the selection a key moves, and which way in the text. */
export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly isForward: boolean;
  readonly by: 'word' | 'sentence';
}

/**
 * Moves an edge of a selection to the next edge of a word or sentence (Unicode Standard Annex #29, by `Intl.Segmenter`).
 * Without a selection the first one is made at the text's beginning, or at its end when the way is backward. An edge never
 * passes the other one: the selection then stays as it is.
 */
export function moveEdge(
  text: string,
  span: WordSpan | null,
  { edge, isForward, by }: EdgeMove,
  language: string | null,
): WordSpan | null {
  const segments = spansOf(text, by, language);
  const first = isForward ? segments[0] : segments.at(-1);
  if (first === undefined) return null;
  if (span === null) return first;
  const to =
    edge === 'end'
      ? { ...span, end: isForward ? nextEnd(segments, span.end, text) : lastEnd(segments, span.end) }
      : { ...span, start: isForward ? nextStart(segments, span.start) : lastStart(segments, span.start) };
  return to.start < to.end ? to : span;
}

function nextEnd(segments: readonly WordSpan[], from: number, text: string): number {
  return segments.find(({ end }) => end > from)?.end ?? text.length;
}

function lastEnd(segments: readonly WordSpan[], from: number): number {
  return segments.findLast(({ end }) => end < from)?.end ?? 0;
}

function nextStart(segments: readonly WordSpan[], from: number): number {
  return segments.find(({ start }) => start > from)?.start ?? Number.POSITIVE_INFINITY;
}

function lastStart(segments: readonly WordSpan[], from: number): number {
  return segments.findLast(({ start }) => start < from)?.start ?? 0;
}

/** Words without what stands between them; sentences without the space after them. */
function spansOf(text: string, by: EdgeMove['by'], language: string | null): readonly WordSpan[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: by });
  return Array.from(segmenter.segment(text))
    .filter(({ segment, isWordLike }) => (by === 'word' ? isWordLike === true : segment.trim() !== ''))
    .map(({ segment, index }) => ({ start: index, end: index + segment.trimEnd().length }));
}
