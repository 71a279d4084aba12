import { blockText } from '../../../shared/block-text.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { isTrailingBoilerplate } from '../boilerplate.ts';
import { type Draft, type DraftBlock, EMPTY_DRAFT, withAnyId } from '../draft.ts';
import { lineBlocks } from './line-blocks.ts';
import { isBlank, isRuler } from './line-shape.ts';
import { isHardWrapped, unwrapLines, wrapWidth } from './line-wrapping.ts';
import { letterOf } from './mail-head.ts';
import { manualPageOf } from './manual-page.ts';
import { withNoteLinks } from './note-links.ts';
import { type QuotedRun, quotedRuns } from './quoted-lines.ts';
import { requestForComments } from './request-for-comments.ts';
import { withoutEnvelope, withoutPageHeads } from './text-envelope.ts';
import { takeTitle } from './text-title.ts';
import { underlinedAt } from './underlined-heading.ts';
import { wrappedBlocks } from './wrapped-blocks.ts';

/**
 * Reads plain text. A line is a paragraph, unless the text is hard-wrapped: then lines are joined. A first line that is
 * a sentence gives the title and stays as the lead; a short first line that is none *is* the title and leaves the text.
 * Lines after `>` are quotes. A letter's header is its metadata. Heads of the pages of RFCs and manuals, a Project
 * Gutenberg envelope, and a lone "Commentaires", "Share" … at the end go.
 */
export function readPlainText(text: string): Draft {
  const { lines, ...told } = withoutHead(text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/));
  const runs = quotedRuns(lines);
  const unquoted = runs.flatMap((run) => [...run.lines, '']);
  const isWrapped = isHardWrapped(unquoted);
  const found = blocksOf(runs, isWrapped ? wrapWidth(unquoted) : null);
  // A title that the head states, and one that wrapped text does not set apart, is no line of the text.
  const mayTakeTitle = !told.isTitled && (!isWrapped || opensWithTitle(lines));
  const { title, blocks } = mayTakeTitle ? takeTitle(found) : { title: null, blocks: found };
  return {
    ...EMPTY_DRAFT,
    title: told.title ?? title,
    byline: told.author,
    publishedAt: told.date,
    blocks: withNoteLinks(withoutTrailingBoilerplate(blocks)),
  };
}

/** A text below what is set over it, and what that says. */
interface Body {
  readonly lines: readonly string[];
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Whether the first line is no title, since there is one already. */
  readonly isTitled: boolean;
}

function withoutHead(all: readonly string[]): Body {
  const letter = letterOf(all);
  if (letter !== null) return { ...letter, isTitled: true };
  const page = manualPageOf(all);
  if (page !== null) return { ...page, author: null, date: null, isTitled: true };
  const envelope = withoutEnvelope(all);
  const lines = withoutPageHeads(envelope.lines);
  const request = requestForComments(lines);
  if (request !== null) return { ...request, author: null, date: null, isTitled: true };
  return { ...envelope, lines, date: null, isTitled: false };
}

/** `width` is what the lines were wrapped at, null where each line is a paragraph. */
function blocksOf(runs: readonly QuotedRun[], width: number | null): readonly DraftBlock[] {
  return runs.flatMap(({ lines, depth }) => {
    if (depth === 0) return width === null ? lineBlocks(lines) : wrappedBlocks(lines, width);
    const texts =
      width === null ? lines.map(trimLine).filter((line) => line !== '') : unwrapLines(lines, width);
    return texts.map((text) => quoteOf(text, depth));
  });
}

/** Whether wrapped text opens with a line of its own, or with one that a ruler underlines. */
function opensWithTitle(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line));
  const below = lines[first + 1] ?? '';
  return (
    underlinedAt(lines, first) !== null ||
    isRuler(below) ||
    (isBlank(below) && !isNumbered(lines[first] ?? ''))
  );
}

/** "1. Introduction", "CHAPTER I": a first part's heading is not the whole's. */
function isNumbered(line: string): boolean {
  return /^\s*(?:\d+(?:\.\d+)*\.? |(?:chapter|chapitre) [\divxlc]+\b)/i.test(line);
}

function withoutTrailingBoilerplate(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let end = blocks.length;
  while (end > 1 && isBoilerplate(blocks[end - 1])) end -= 1;
  return blocks.slice(0, end);
}

function isBoilerplate(block: DraftBlock | undefined): boolean {
  return block?.kind === 'paragraph' && isTrailingBoilerplate(blockText(withAnyId(block)));
}

function quoteOf(text: string, depth: number): DraftBlock {
  if (isRuler(text)) return { kind: 'rule' };
  return { kind: 'quote', depth: Math.min(depth, LIMITS.nesting), inlines: [{ kind: 'text', text }] };
}

/** Spaces and tabs at a line's ends are layout; no-break spaces are text. */
function trimLine(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}
