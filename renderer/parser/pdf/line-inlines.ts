import type { Inline } from '../../../shared/article.ts';
import { undoHyphenBreak, type Words } from '../text/hyphenation.ts';
import { type Footnote, noteFor } from './footnotes.ts';
import { linkedParts } from './linked-runs.ts';
import type { PageLink, TextRun } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';
import { isSuperscript, needsSpace } from './text-lines.ts';

/** What the text of a document is put together with. */
export interface TextSources {
  /** Words of the whole document: evidence for broken words. */
  readonly words: Words;
  linksOf(page: number): readonly PageLink[];
  readonly notes: readonly Footnote[];
}

export interface InlineOptions {
  /** Characters at the start that are a mark and not text. */
  readonly skip?: number;
  /** Lines that start on a line of their own. */
  readonly openings?: ReadonlySet<PlacedLine>;
  /** Whether weight and slant say nothing, as in headings. */
  readonly isPlain?: boolean;
}

/** Text of one look. */
interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isCode: boolean;
  readonly isSuperscript: boolean;
  readonly href: string | null;
  /** A line break instead of text. */
  readonly isBreak?: boolean;
}

/** The runs of a paragraph's lines as inlines: lines joined, broken words whole, links and looks kept. */
export function linesInlines(
  lines: readonly PlacedLine[],
  sources: TextSources,
  options: InlineOptions = {},
): readonly Inline[] {
  const pieces: Piece[] = [];
  for (const [index, line] of lines.entries()) {
    const own = linePieces(line, sources, options, index === 0 ? (options.skip ?? 0) : 0);
    if (options.openings?.has(line)) pieces.push({ ...PLAIN, isBreak: true });
    else joinLines(pieces, own, sources.words);
    pieces.push(...own);
  }
  return toInlines(pieces);
}

const PLAIN: Piece = {
  text: '',
  isStrong: false,
  isEmphasis: false,
  isCode: false,
  isSuperscript: false,
  href: null,
};

/** Inlines of runs that are no line, such as a table's cell. */
export function runsInlines(runs: readonly TextRun[]): readonly Inline[] {
  const pieces = runs.flatMap((run, index): readonly Piece[] => {
    const piece = { ...PLAIN, ...lookOf(run, false), text: run.text.normalize('NFC') };
    return needsSpace(runs[index - 1], run) ? [{ ...PLAIN, text: ' ' }, piece] : [piece];
  });
  return toInlines(pieces);
}

function linePieces(
  line: PlacedLine,
  sources: TextSources,
  options: InlineOptions,
  skip: number,
): readonly Piece[] {
  const links = sources.linksOf(line.page);
  const pieces: Piece[] = [];
  let left = skip;
  let before: TextRun | undefined;
  for (const run of line.runs) {
    if (needsSpace(before, run)) {
      if (left > 0) left -= 1;
      else pieces.push({ ...PLAIN, text: ' ' });
    }
    before = run;
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut === run.text.length) continue;
    const own = runPieces(run, cut, line, links, sources, options);
    // French sets a thin space before a note's sign.
    if (own[0]?.href?.startsWith('#note-') && pieces.at(-1)?.text === ' ') pieces.pop();
    pieces.push(...own);
  }
  return pieces;
}

function runPieces(
  run: TextRun,
  cut: number,
  line: PlacedLine,
  links: readonly PageLink[],
  sources: TextSources,
  options: InlineOptions,
): readonly Piece[] {
  const isRaised = isSuperscript(run, line);
  const note = isRaised ? noteFor(run.text.trim(), line.page, sources.notes) : null;
  const look = { ...lookOf(run, options.isPlain ?? false), isSuperscript: isRaised };
  if (note !== null)
    return [{ ...PLAIN, ...look, isStrong: false, text: run.text.trim(), href: `#${note.anchor}` }];
  return linkedParts(run, links)
    .map(({ start, end, href }) => ({
      ...PLAIN,
      ...look,
      text: run.text.slice(Math.max(start, cut), end),
      href,
    }))
    .filter(({ text }) => text !== '');
}

function lookOf(run: TextRun, isPlain: boolean): Pick<Piece, 'isStrong' | 'isEmphasis' | 'isCode'> {
  const { isBold, isItalic, isMono } = run.font;
  return { isStrong: isBold && !isPlain, isEmphasis: isItalic && !isPlain, isCode: isMono };
}

/** Prepares the end of what stands already for another line: a space, or a broken word made whole. */
function joinLines(pieces: Piece[], next: readonly Piece[], words: Words): void {
  const last = pieces.at(-1);
  if (last === undefined || next.length === 0) return;
  const above = pieces
    .slice(-4)
    .map(({ text }) => text)
    .join('');
  const below = next.map(({ text }) => text).join('');
  const joined = undoHyphenBreak(above, below, words);
  if (joined !== null) {
    const isKept = joined.above[above.length - 1] === '-';
    if (!isKept) pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
  } else if (
    last.href !== null
      ? last.href !== next[0]?.href || !isAddress(above)
      : !isJoinedAsItStands(above, below) && !isCodeBreak(last, next[0], above)
  ) {
    const href = last.href === next[0]?.href ? last.href : null;
    pieces.push({ ...PLAIN, text: ' ', href, isCode: last.isCode && next[0]?.isCode === true });
  }
}

/** The text of a link that is an address breaks anywhere. */
function isAddress(above: string): boolean {
  return /(?:https?:|www\.|[\w-]+\/)\S*$/u.test(above);
}

/** Names in code break after a sign, without a space. */
function isCodeBreak(last: Piece, next: Piece | undefined, above: string): boolean {
  return last.isCode && next?.isCode === true && /\S[./_@:=&?+~-]$/u.test(above);
}

/** Addresses and paths break after a slash, numbers after a hyphen, and Chinese and Japanese anywhere. */
function isJoinedAsItStands(above: string, below: string): boolean {
  if (/\S\/$/u.test(above) && /^[\p{L}\p{N}/~._-]/u.test(below)) return true;
  if (/[\p{L}\p{N}]-$/u.test(above) && /^[\p{L}\p{N}]/u.test(below)) return true;
  if (/https?:\/\/\S*[-.?=&_%#]$/u.test(above)) return true;
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。]$/u.test(above) &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(below)
  );
}

function toInlines(pieces: readonly Piece[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const group of neighboursBy(bridged(pieces), (one, other) => one.href === other.href)) {
    const href = group[0]?.href ?? null;
    if (href?.startsWith('#note-') && group[0]?.isSuperscript) {
      const text = group.map((piece) => piece.text).join('');
      inlines.push({
        kind: 'superscript',
        children: [{ kind: 'link', href, children: [{ kind: 'text', text }] }],
      });
    } else if (href === null) inlines.push(...looks(group));
    else inlines.push({ kind: 'link', href, children: looks(group) });
  }
  return inlines;
}

/** A space between two pieces of one look belongs to it. */
function bridged(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (piece.text.length > 1 || before === undefined || after === undefined || piece.isBreak) return piece;
    if (piece.text !== ' ')
      return before.href === after.href && piece.href === null && !piece.isSuperscript
        ? { ...piece, href: before.href }
        : piece;
    const href = before.href === after.href ? before.href : null;
    return sameLook(before, after) ? { ...before, text: ' ', href } : { ...piece, href };
  });
}

function looks(pieces: readonly Piece[]): Inline[] {
  return neighboursBy(pieces, sameLook).map((group): Inline => {
    const text = group
      .map((piece) => piece.text)
      .join('')
      .normalize('NFC');
    const [first = PLAIN] = group;
    if (first.isBreak) return { kind: 'lineBreak' };
    let inline: Inline = first.isCode ? { kind: 'code', text } : { kind: 'text', text };
    if (first.isEmphasis) inline = { kind: 'emphasis', children: [inline] };
    if (first.isStrong) inline = { kind: 'strong', children: [inline] };
    if (first.isSuperscript) inline = { kind: 'superscript', children: [inline] };
    return inline;
  });
}

function sameLook(one: Piece, other: Piece): boolean {
  return (
    one.isStrong === other.isStrong &&
    one.isEmphasis === other.isEmphasis &&
    one.isCode === other.isCode &&
    one.isSuperscript === other.isSuperscript &&
    !one.isBreak &&
    !other.isBreak
  );
}

function neighboursBy(
  pieces: readonly Piece[],
  isSame: (one: Piece, other: Piece) => boolean,
): readonly Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSame(last, piece)) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
