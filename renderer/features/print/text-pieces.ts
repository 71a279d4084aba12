import type { PrintedMark, Reference } from './printed-article.ts';

/** A piece of text that is marked in one way, and the notes that are referred to behind it. */
export interface TextPiece {
  readonly text: string;
  /** The shortest mark that covers it, as on the screen; null where nothing is marked. */
  readonly mark: PrintedMark | null;
  readonly references: readonly number[];
}

/**
 * Cuts a run of text where marks begin and end and where notes are referred to.
 * @param from where the run begins in the canonical text of its block
 */
export function textPieces(
  text: string,
  from: number,
  marks: readonly PrintedMark[],
  references: readonly Reference[],
): readonly TextPiece[] {
  const to = from + text.length;
  const cuts = [
    ...marks.flatMap(({ start, end }) => [start, end]),
    ...references.map(({ at }) => at),
    from,
    to,
  ].filter((cut) => cut >= from && cut <= to);
  const bounds = [...new Set(cuts)].sort((a, b) => a - b);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] ?? from;
    const covering = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const [mark = null] = covering.sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      text: text.slice(start - from, end - from),
      mark,
      references: references.filter(({ at }) => at === end).map(({ number }) => number),
    };
  });
}
