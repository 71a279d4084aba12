import type { NoteLink } from '../../shared/annotation.ts';

/** `[[…]]`: what stands between the brackets holds no brackets and no line end. */
const LINK = /\[\[([^[\]\n]{1,300})\]\]/g;

/** Longer names of articles and paragraphs are cut: a link is a few words in a note. */
const LONGEST_NAME = 80;

/** A stretch of a note that is a link, or the text between two. */
export interface NotePart {
  readonly text: string;
  /** The stretch in the whole text, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly isLink: boolean;
}

/** A text cut into links, of which `text` is what stands between the brackets, and what is between them. */
export function splitLinks(text: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let last = 0;
  const addText = (end: number) => {
    if (end > last) parts.push({ text: text.slice(last, end), start: last, end, isLink: false });
  };
  for (const { 0: whole, 1: name = '', index } of text.matchAll(LINK)) {
    addText(index);
    last = index + whole.length;
    parts.push({ text: name, start: index, end: last, isLink: true });
  }
  addText(text.length);
  return parts;
}

/** The name by which a link calls an article or a paragraph: without the signs that mean something in a note. */
export function linkName(words: string): string {
  const plain = words
    .replace(/[[\]*`~<>|\\#_\n]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST_NAME) return plain;
  const cut = plain.slice(0, LONGEST_NAME);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_NAME / 2)).trimEnd()}…`;
}

/** The links that a text still holds, each name once: the one chosen last counts. */
export function linksIn(text: string, links: readonly NoteLink[]): readonly NoteLink[] {
  const byName = new Map(links.map((link) => [link.text, link]));
  const names = new Set(splitLinks(text).flatMap((part) => (part.isLink ? [part.text] : [])));
  return [...names].flatMap((name) => byName.get(name) ?? []);
}

/**
 * A name for a link to a place, which no other link of the note has: two articles of one title are told apart by a
 * number.
 */
export function freeName(name: string, link: Omit<NoteLink, 'text'>, links: readonly NoteLink[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    const present = links.find(({ text }) => text === candidate);
    if (present === undefined) return candidate;
    if (present.articleId === link.articleId && present.blockId === link.blockId) return candidate;
  }
}
