import { indentOf, isBlank, isSetInColumns } from './line-shape.ts';

/** Lines in which an RFC's number and its title stand (RFC 7322, section 4.1). */
const HEAD_LINES = 40;
const NUMBER = /^(?:Request for Comments: ?\d+|Internet[- ]Draft\b)/i;
/** The title is centred. */
const CENTRED_INDENT = 8;

/** An RFC without the lines of its title. */
export interface RequestForComments {
  readonly lines: readonly string[];
  readonly title: string;
}

/** The RFC or Internet-Draft whose head opens the lines, its title taken out; null for any other text. */
export function requestForComments(lines: readonly string[]): RequestForComments | null {
  const head = lines.slice(0, HEAD_LINES);
  const number = head.findIndex((line) => NUMBER.test(line));
  if (number === -1) return null;
  const start = head.findIndex(
    (line, index) => index > number && isCentred(line) && isBlank(head[index - 1] ?? ''),
  );
  if (start === -1) return null;
  let end = start;
  while (isCentred(head[end] ?? '')) end += 1;
  const title = head
    .slice(start, end)
    .map((line) => line.trim())
    .join(' ');
  return { lines: lines.toSpliced(start, end - start), title };
}

function isCentred(line: string): boolean {
  return !isBlank(line) && indentOf(line) >= CENTRED_INDENT && !isSetInColumns(line);
}
