import { isTrailingBoilerplate } from './boilerplate.ts';
import { type Draft, textParagraph } from './draft.ts';
import { withoutFullStop } from './excerpt.ts';
import { isHardWrapped, unwrapLines } from './line-wrapping.ts';

/** A first line longer than this is the text's beginning, not its title. */
const MAX_TITLE_CHARACTERS = 160;

/** A sentence's end, with closing quotes and brackets behind it. */
const SENTENCE_END = /[.!?…][»”"’')\]]*(?:[ \u00a0\u202f]?»)?$/u;

interface Titled {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/**
 * Reads plain text. A line is a paragraph, unless the text is hard-wrapped: then lines are joined. A first line that is
 * a sentence gives the title and stays as the lead; a short first line that is none *is* the title and leaves the text.
 * A lone "Commentaires", "Share" … at the end goes.
 */
export function readPlainText(text: string): Draft {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const { title, paragraphs } = isHardWrapped(lines) ? readWrapped(lines) : readUnwrapped(lines);
  return {
    title,
    byline: null,
    siteName: null,
    language: null,
    publishedAt: null,
    excerpt: null,
    blocks: withoutTrailingBoilerplate(paragraphs).map(textParagraph),
  };
}

function readUnwrapped(lines: readonly string[]): Titled {
  return takeTitle(lines.map(trimLine).filter((line) => line !== ''));
}

/** In wrapped text only a line that stands alone can be the title. */
function readWrapped(lines: readonly string[]): Titled {
  const first = lines.findIndex((line) => line.trim() !== '');
  const standsAlone = (lines[first + 1] ?? '').trim() === '';
  const paragraphs = unwrapLines(lines);
  return standsAlone ? takeTitle(paragraphs) : { title: null, paragraphs };
}

function takeTitle(paragraphs: readonly string[]): Titled {
  const [first, ...rest] = paragraphs;
  if (first === undefined || first.length > MAX_TITLE_CHARACTERS) return { title: null, paragraphs };
  if (SENTENCE_END.test(first)) return { title: withoutFullStop(first), paragraphs };
  // A line that a comma, a colon or a dash ends goes on in the next one; a list's first line is no title either.
  if (/[,;:–—-]$/u.test(first) || /^[-*•–—] /u.test(first)) return { title: null, paragraphs };
  return { title: first, paragraphs: rest.length === 0 ? paragraphs : rest };
}

function withoutTrailingBoilerplate(paragraphs: readonly string[]): readonly string[] {
  let end = paragraphs.length;
  while (end > 1 && isTrailingBoilerplate(paragraphs[end - 1] ?? '')) end -= 1;
  return paragraphs.slice(0, end);
}

/** Spaces and tabs at a line's ends are layout; no-break spaces are text. */
function trimLine(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}
