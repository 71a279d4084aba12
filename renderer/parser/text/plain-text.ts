import { LIMITS } from '../../../shared/limits.ts';
import { isTrailingBoilerplate } from '../boilerplate.ts';
import { type Draft, type DraftBlock, textParagraph } from '../draft.ts';
import { withoutFullStop } from '../excerpt.ts';
import { isBlank, isRuler } from './line-shape.ts';
import { isHardWrapped, unwrapLines, wrapWidth } from './line-wrapping.ts';
import { type QuotedRun, quotedRuns } from './quoted-lines.ts';
import { withoutEnvelope, withoutPageHeads } from './text-envelope.ts';

/** A first line longer than this is the text's beginning, not its title. */
const MAX_TITLE_CHARACTERS = 160;

/** A sentence's end, with closing quotes and brackets behind it. */
const SENTENCE_END = /[.!?…][»”"’')\]]*(?:[ \u00a0\u202f]?»)?$/u;

interface Paragraph {
  readonly text: string;
  /** 0 for the writer's own words, 1 for a letter that is answered, … */
  readonly quoteDepth: number;
}

interface Titled {
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Reads plain text. A line is a paragraph, unless the text is hard-wrapped: then lines are joined. A first line that is
 * a sentence gives the title and stays as the lead; a short first line that is none *is* the title and leaves the text.
 * Lines after `>` are quotes. Heads of an RFC's pages, a Project Gutenberg envelope, and a lone "Commentaires",
 * "Share" … at the end go.
 */
export function readPlainText(text: string): Draft {
  const envelope = withoutEnvelope(text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/));
  const lines = withoutPageHeads(envelope.lines);
  const runs = quotedRuns(lines);
  const unquoted = runs.flatMap((run) => [...run.lines, '']);
  const isWrapped = isHardWrapped(unquoted);
  const found = paragraphsOf(runs, isWrapped ? wrapWidth(unquoted) : null);
  // In wrapped text only a line that stands alone can be the title.
  const { title, paragraphs } =
    isWrapped && !opensAlone(lines) ? { title: null, paragraphs: found } : takeTitle(found);
  return {
    title: envelope.title ?? title,
    byline: envelope.author,
    siteName: null,
    language: null,
    publishedAt: null,
    sourceUrl: null,
    excerpt: null,
    blocks: withoutTrailingBoilerplate(paragraphs).map(toBlock),
  };
}

/** `width` is what the lines were wrapped at, null where each line is a paragraph. */
function paragraphsOf(runs: readonly QuotedRun[], width: number | null): readonly Paragraph[] {
  return runs.flatMap(({ lines, depth }) => {
    const texts =
      width === null ? lines.map(trimLine).filter((line) => line !== '') : unwrapLines(lines, width);
    return texts.map((text) => ({ text, quoteDepth: depth }));
  });
}

function opensAlone(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => !isBlank(line));
  const below = lines[first + 1] ?? '';
  return isBlank(below) || isRuler(below);
}

function takeTitle(paragraphs: readonly Paragraph[]): Titled {
  const [first, second, ...rest] = paragraphs;
  if (first === undefined || !canBeTitle(first)) return { title: null, paragraphs };
  if (SENTENCE_END.test(first.text)) return { title: withoutFullStop(first.text), paragraphs };
  // A line that a comma, a colon or a dash ends goes on in the next one; a list's first line is no title either.
  if (/[,;:–—-]$/u.test(first.text) || /^[-*•–—] /u.test(first.text)) return { title: null, paragraphs };
  if (second === undefined) return { title: first.text, paragraphs };
  return { title: first.text, paragraphs: isRuler(second.text) ? rest : [second, ...rest] };
}

/** Quotations, rulers and rows of a table are no titles. */
function canBeTitle({ text, quoteDepth }: Paragraph): boolean {
  return text.length <= MAX_TITLE_CHARACTERS && quoteDepth === 0 && !isRuler(text) && !text.includes('\t');
}

function withoutTrailingBoilerplate(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let end = paragraphs.length;
  while (end > 1 && isTrailingBoilerplate(paragraphs[end - 1]?.text ?? '')) end -= 1;
  return paragraphs.slice(0, end);
}

function toBlock({ text, quoteDepth }: Paragraph): DraftBlock {
  if (isRuler(text)) return { kind: 'rule' };
  const paragraph = textParagraph(text);
  const depth = Math.min(quoteDepth, LIMITS.nesting);
  return depth > 0 && paragraph.kind === 'paragraph'
    ? { kind: 'quote', depth, inlines: paragraph.inlines }
    : paragraph;
}

/** Spaces and tabs at a line's ends are layout; no-break spaces are text. */
function trimLine(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}
