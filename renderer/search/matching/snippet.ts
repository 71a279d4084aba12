import type { Snippet, TextRange } from '../protocol.ts';

/** Longest piece of text shown, and how much of it comes before the first match, UTF-16 code units. */
const MAX_LENGTH = 220;
const LEAD_LENGTH = 60;
/** How far a cut moves to reach the end of a word; a longer word (or a script without spaces) is cut. */
const MAX_WORD_SHIFT = 24;
const ELLIPSIS = '…';

const LINE_SPACE = /[\n\r\t]/g;
const BREAKING_SPACE = /[ \n\r\t]/;

/** The whole text with its matches. */
export function wholeSnippet(text: string, matches: readonly TextRange[]): Snippet {
  return { text, marks: matches };
}

/**
 * The piece of a text that holds most matches, cut at word bounds.
 * @param matches in reading order, not overlapping
 */
export function densestPiece(text: string, matches: readonly TextRange[]): TextRange {
  return text.length <= MAX_LENGTH ? { start: 0, end: text.length } : window(text, matches);
}

/** A piece of a text, with an ellipsis where text is left out. Line breaks and tabs become spaces. */
export function snippet(
  text: string,
  matches: readonly TextRange[],
  { start, end } = densestPiece(text, matches),
): Snippet {
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  const shift = before.length - start;
  const marks = matches
    .filter((match) => match.end > start && match.start < end)
    .map((match) => ({
      start: Math.max(match.start, start) + shift,
      end: Math.min(match.end, end) + shift,
    }));
  return { text: before + text.slice(start, end).replace(LINE_SPACE, ' ') + after, marks };
}

function window(text: string, matches: readonly TextRange[]): TextRange {
  const first = densestStart(matches);
  const wanted = Math.max(0, Math.min(first - LEAD_LENGTH, text.length - MAX_LENGTH));
  const start = wordStart(text, wanted, first);
  const end = Math.min(text.length, start + MAX_LENGTH);
  return { start, end: wordEnd(text, end) };
}

/** Start of the match from which most matches fit into the room behind the lead; the first of equals. */
function densestStart(matches: readonly TextRange[]): number {
  const room = MAX_LENGTH - LEAD_LENGTH;
  let best = { start: matches[0]?.start ?? 0, count: 0 };
  let end = 0;
  matches.forEach((match, i) => {
    while ((matches[end]?.end ?? Number.POSITIVE_INFINITY) <= match.start + room) end += 1;
    if (end - i > best.count) best = { start: match.start, count: end - i };
  });
  return best.start;
}

/** The first start of a word from `wanted` on, but never behind `limit`. */
function wordStart(text: string, wanted: number, limit: number): number {
  if (wanted === 0) return 0;
  for (let at = wanted; at <= Math.min(limit, wanted + MAX_WORD_SHIFT); at += 1) {
    if (BREAKING_SPACE.test(text.charAt(at - 1)) && !BREAKING_SPACE.test(text.charAt(at))) return at;
  }
  return wholeCharacterBefore(text, wanted);
}

/** The last end of a word up to `wanted`. */
function wordEnd(text: string, wanted: number): number {
  if (wanted === text.length) return wanted;
  for (let at = wanted; at > wanted - MAX_WORD_SHIFT; at -= 1) {
    if (BREAKING_SPACE.test(text.charAt(at)) && !BREAKING_SPACE.test(text.charAt(at - 1))) return at;
  }
  return wholeCharacterBefore(text, wanted);
}

/** The offset itself, or the one before where it would part a surrogate pair. */
function wholeCharacterBefore(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
