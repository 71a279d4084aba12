/** The marks that mail puts before the lines of the letter it answers (RFC 3676, section 4.5). */
const QUOTE_MARKS = /^(?:> ?)+/;

/** Lines that follow each other at one depth of quotation, their marks taken off. */
export interface QuotedRun {
  /** 0 for the writer's own words. */
  readonly depth: number;
  readonly lines: readonly string[];
}

/** A text's lines by their depth of quotation. */
export function quotedRuns(lines: readonly string[]): readonly QuotedRun[] {
  const runs: { depth: number; lines: string[] }[] = [];
  for (const line of lines) {
    const marks = QUOTE_MARKS.exec(line)?.[0] ?? '';
    const depth = marks.replaceAll(' ', '').length;
    const open = runs.at(-1);
    const text = line.slice(marks.length);
    if (open?.depth === depth) open.lines.push(text);
    else runs.push({ depth, lines: [text] });
  }
  return runs;
}
