import type { Inline } from '../../../shared/article.ts';
import { blockText, inlineText } from '../../../shared/block-text.ts';
import { isFurnitureLine, isNotice, isRelatedHeading, isRelatedLead, isSignature } from '../boilerplate.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { onlyImages } from '../inlines.ts';
import { isSameTitle, lettersOf } from '../title-heading.ts';
import type { KnownMetadata } from './main-content.ts';

/** A line this long is prose, if it is not a link. */
const PROSE_CHARACTERS = 80;
/** A shorter line between the heading and the first prose is a label: a date, a name, a section. */
const LEAD_CHARACTERS = 60;
/** A short line that ends like a sentence is one. */
const SENTENCE_CHARACTERS = 25;
/** Lines from the heading on among which the first prose is looked for. */
const LINES_BELOW_HEADING = 12;
/** Longer ones are sentences. */
const TERM_CHARACTERS = 60;
/** Prose this long after "Related articles" means that the article goes on. */
const RETURNING_CHARACTERS = 200;
/** What stands above the heading is left out, unless this share of the text does. */
const SHARE_ABOVE_HEADING = 0.25;
/** A text that is links to this share is a table of contents, and links are its matter. */
const SHARE_OF_LINKS = 0.5;

interface Line {
  readonly block: DraftBlock;
  readonly text: string;
  /** All of it is links. */
  readonly isLinked: boolean;
}

/** The blocks of an article without the lines of page furniture that no markup tells apart. */
export function articleBlocks(
  blocks: readonly DraftBlock[],
  { title, byline }: KnownMetadata,
): readonly DraftBlock[] {
  const article = withoutLabels(fromHeading(blocks.map(lineOf), title), title);
  return withoutTail(withoutLinkLines(withoutRelated(article)), byline).map(({ block }) => block);
}

function lineOf(block: DraftBlock): Line {
  const text = blockText(withAnyId(block)).trim();
  const isLinked = 'inlines' in block && text !== '' && linkedLength(block.inlines) >= 0.9 * text.length;
  return { block, text, isLinked };
}

/** Characters in links; names of functions and commands are no links to other pages' articles. */
function linkedLength(inlines: readonly Inline[]): number {
  let length = 0;
  for (const inline of inlines) {
    if (inline.kind === 'link')
      length += inlineText(inline.children.filter(({ kind }) => kind !== 'code')).trim().length;
    else if ('children' in inline) length += linkedLength(inline.children);
  }
  return length;
}

function isProse({ block, text, isLinked }: Line): boolean {
  const isText = block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'listItem';
  return isText && text.length >= PROSE_CHARACTERS && !isLinked;
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** Lines from the heading that repeats the title on, else from the first main heading. */
function fromHeading(lines: readonly Line[], title: string | null): readonly Line[] {
  const headings = lines.filter(({ block }) => block.kind === 'heading');
  const heading =
    headings.find(({ text }) => title !== null && isSameTitle(text, title)) ??
    headings.find(({ block }) => block.kind === 'heading' && block.level === 1);
  const at = heading === undefined ? 0 : lines.indexOf(heading);
  const isArticle = lengthOf(lines.slice(0, at).filter(isProse)) > SHARE_ABOVE_HEADING * lengthOf(lines);
  return isArticle ? lines : lines.slice(at);
}

/** Lines without dates, names, sections and buttons: of any length of line where the words say so, short ones above. */
function withoutLabels(lines: readonly Line[], title: string | null): readonly Line[] {
  const firstProse = lines.slice(0, LINES_BELOW_HEADING).findIndex(isProse);
  const wanted = lettersOf(title ?? '');
  return lines.filter(({ block, text, isLinked }, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'listItem') return true;
    if (isFurnitureLine(text) || isNotice(text)) return false;
    if (index >= firstProse || isTerm(block)) return true;
    return isLead(text) && !isLinked && lettersOf(text) !== wanted;
  });
}

function isLead(text: string): boolean {
  return (
    text.length >= LEAD_CHARACTERS || (text.length >= SENTENCE_CHARACTERS && /[.!?…]["”»)]?$/u.test(text))
  );
}

/** A term that a definition follows: one run of strong text, not long. */
function isTerm(block: DraftBlock): boolean {
  if (block.kind !== 'paragraph' || block.inlines.length !== 1) return false;
  const [only] = block.inlines;
  return only?.kind === 'strong' && inlineText(only.children).length < TERM_CHARACTERS;
}

/** Lines without the sections under "Sur le même sujet", "Comments" and the like, up to where prose returns. */
function withoutRelated(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let isRelated = false;
  /** The last heading inside such a section: of what comes next, if that is prose. */
  let heading: Line | null = null;
  for (const line of lines) {
    if (isRelatedOpening(line)) [isRelated, heading] = [true, null];
    else if (isRelated && isReturning(line)) {
      if (heading !== null) kept.push(heading);
      isRelated = false;
    } else if (isRelated && line.block.kind === 'heading') heading = line;
    if (!isRelated && !isRelatedLead(line.text)) kept.push(line);
  }
  return kept;
}

function isRelatedOpening({ block, text }: Line): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && isRelatedHeading(text);
}

function isReturning({ block, text, isLinked }: Line): boolean {
  if (block.kind === 'footnote' || block.kind === 'code') return true;
  return block.kind === 'paragraph' && !isLinked && text.length >= RETURNING_CHARACTERS;
}

/** Paragraphs and items that are links alone go: amid prose they lead elsewhere, in runs they are menus. */
function withoutLinkLines(lines: readonly Line[]): readonly Line[] {
  const isMenu = ({ block, isLinked }: Line) =>
    isLinked &&
    (block.kind === 'paragraph' || block.kind === 'listItem') &&
    !isTerm(block) &&
    onlyImages(block.inlines) === null;
  const isContents = lengthOf(lines.filter(isMenu)) > SHARE_OF_LINKS * lengthOf(lines);
  return isContents ? lines : lines.filter((line) => !isMenu(line));
}

/** Lines without what signs off: the author's biography, an agency's mark, headings of nothing. */
function withoutTail(lines: readonly Line[], byline: string | null): readonly Line[] {
  const end = lines.findLastIndex((line) => !isTail(line, byline));
  return end === -1 ? lines : lines.slice(0, end + 1);
}

function isTail({ block, text }: Line, byline: string | null): boolean {
  if (block.kind === 'heading' || block.kind === 'rule') return true;
  return block.kind === 'paragraph' && isSignature(text, byline);
}
