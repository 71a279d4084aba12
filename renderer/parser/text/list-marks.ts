import { indentOf, type Mark, markOf } from './line-shape.ts';

/** A paragraph's lines and, if it is one, the item or the note that it is. */
export interface MarkedParagraph {
  readonly lines: readonly string[];
  readonly mark: Mark | null;
}

/** Dashes open items of a list as well as replies of a dialogue. */
const DASH = /^[-–—]$/;
/** Nothing but a list opens lines so. */
const BULLET = /^[*•+]$/;
const SENTENCE_END = /[.!?…»”"]$/u;

/**
 * Tells paragraphs that are items of a list or notes from those that begin alike: a number needs a neighbour or lines
 * that hang below its words, and so does a bullet, unless a list is open at its indent; dashes that open sentences,
 * none of which hangs, are a dialogue.
 */
export function withMarks(
  paragraphs: readonly (readonly string[])[],
  isListOpenAt: (indent: number) => boolean,
): readonly MarkedParagraph[] {
  const found = paragraphs.map((lines) => ({ lines, mark: markOf(lines[0] ?? '') }));
  const marked: MarkedParagraph[] = [];
  for (let start = 0; start < found.length; ) {
    const run = runAt(found, start);
    const isList = isListRun(run) || isListOpenAt(indentOf(run[0]?.lines[0] ?? ''));
    const [outer] = run;
    for (const { lines, mark } of run) {
      const isKept = isList || (mark?.sign !== outer?.mark?.sign && BULLET.test(mark?.sign ?? ''));
      marked.push({ lines, mark: isKept ? mark : null });
    }
    start += run.length;
  }
  return marked;
}

/** The paragraphs from one on that bear a mark like its own, with those between them that stand in below their words. */
function runAt(found: readonly MarkedParagraph[], start: number): readonly MarkedParagraph[] {
  const first = found[start];
  if (first === undefined || first.mark === null) return found.slice(start, start + 1);
  const { sign, bodyIndent } = first.mark;
  const indent = indentOf(first.lines[0] ?? '');
  let end = start + 1;
  while (end < found.length) {
    const { lines = [], mark } = found[end] ?? {};
    const isSibling = mark?.sign === sign && indentOf(lines[0] ?? '') === indent;
    if (!isSibling && indentOf(lines[0] ?? '') < bodyIndent) break;
    end += 1;
  }
  return found.slice(start, end);
}

function isListRun(run: readonly MarkedParagraph[]): boolean {
  const [first] = run;
  if (first === undefined || first.mark === null) return false;
  const { sign } = first.mark;
  if (sign === '[') return true;
  const items = run.filter(({ mark }) => mark?.sign === sign);
  if (items.some(hangs)) return true;
  if (items.length < 2) return false;
  return !DASH.test(sign) || !items.some(({ lines }) => SENTENCE_END.test(lines.at(-1)?.trim() ?? ''));
}

function hangs({ lines: [, second], mark }: MarkedParagraph): boolean {
  return second !== undefined && indentOf(second) === mark?.bodyIndent;
}
