import { LIMITS } from '../../../shared/limits.ts';

/**
 * Whether the Markdown parser would need minutes: its cost is quadratic in the containers and the indent of a line, in
 * the emphasis marks and the lines of a paragraph, in the rows of a table and in the footnotes. No document that a person wrote comes near.
 */
export function isBeyondMarkdown(text: string): boolean {
  if (text.length > LIMITS.markdownCharacters) return true;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length > LIMITS.markdownLines) return true;
  if (count(text, /^ {0,3}\[\^/gm) > LIMITS.markdownNotes) return true;
  let paragraph = 0;
  let marks = 0;
  let rows = 0;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    paragraph = isBlank ? 0 : paragraph + 1;
    marks = isBlank ? 0 : marks + count(line, /[*_~`[\]]+/g);
    rows = isBlank ? 0 : rows + count(line, /^\s*\|/g);
    const opening = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
    if (!isBlank && opening.length > LIMITS.markdownLineOpening) return true;
    if (paragraph > LIMITS.markdownParagraphLines) return true;
    if (marks > LIMITS.markdownParagraphMarks || rows > LIMITS.markdownTableRows) return true;
  }
  return false;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
