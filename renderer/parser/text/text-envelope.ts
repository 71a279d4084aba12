import { oneLine } from '../one-line.ts';
import { endsSentence, isBlank } from './line-shape.ts';

/** Foot of a page of an RFC or a draft, and the head that opens the next one (RFC 7322, section 4). */
const PAGE_FOOT = /\[Page \d+\]\s*$/;
const PAGE_HEAD = /^(?:RFC \d+|Internet[- ]Draft)\b.*\b\d{4}\s*$/;

/** Project Gutenberg's envelope around a book. */
const ENVELOPE = /^\*{3} ?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b/i;

/** A book's lines without the envelope that it came in, and what the envelope says about it. */
export interface Unwrapped {
  readonly lines: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
}

/** Lines without the heads and feet of pages; a sentence that a page break parts is one again. */
export function withoutPageHeads(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => PAGE_FOOT.test(line)).length < 2) return lines;
  const kept: string[] = [];
  let isBetweenPages = false;
  for (const line of lines) {
    if (PAGE_FOOT.test(line)) {
      while (isBlank(kept.at(-1) ?? 'none')) kept.pop();
      isBetweenPages = true;
    } else if (!isBetweenPages) kept.push(line);
    else if (!isBlank(line) && !PAGE_HEAD.test(line)) {
      if (!goesOn(kept.at(-1) ?? '', line)) kept.push('');
      kept.push(line);
      isBetweenPages = false;
    }
  }
  return kept;
}

function goesOn(above: string, below: string): boolean {
  return !endsSentence(above) && /^\s*\p{Ll}/u.test(below);
}

/** The book inside Project Gutenberg's envelope; any other text as it is. */
export function withoutEnvelope(lines: readonly string[]): Unwrapped {
  const start = lines.findIndex((line) => ENVELOPE.exec(line)?.[1]?.toUpperCase() === 'START');
  if (start === -1) return { lines, title: null, author: null };
  const end = lines.findIndex((line, index) => index > start && ENVELOPE.test(line));
  const head = lines.slice(0, start);
  // A long title makes the mark go on over the next line.
  const first = /\*{3}\s*$/.test((lines[start] ?? '').slice(3)) ? start + 1 : start + 2;
  return {
    lines: lines.slice(first, end === -1 ? lines.length : end),
    title: statedIn(head, 'Title'),
    author: statedIn(head, 'Author'),
  };
}

function statedIn(head: readonly string[], name: string): string | null {
  const line = head.find((candidate) => candidate.startsWith(`${name}: `));
  return line === undefined ? null : oneLine(line.slice(name.length + 1));
}
