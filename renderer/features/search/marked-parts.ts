import type { Snippet } from '../../search/protocol.ts';

export interface MarkedPart {
  /** Offset of the part in the snippet. */
  readonly start: number;
  readonly text: string;
  readonly isMatch: boolean;
}

/** A snippet cut at the bounds of its marks; marks may stand in any order and overlap. */
export function markedParts({ text, marks }: Snippet): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let place = 0;
  const take = (end: number, isMatch: boolean) => {
    if (end > place) parts.push({ start: place, text: text.slice(place, end), isMatch });
    place = Math.max(place, end);
  };
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    take(start, false);
    take(end, true);
  }
  take(text.length, false);
  return parts;
}
