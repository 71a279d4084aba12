import { oneLine } from '../one-line.ts';

/** Elements that themes set around an author's name, by their class names and ids. */
const NAMED =
  '[class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="writtenby" i], [id*="author" i], [id*="byline" i]';
/** Authors of other texts. */
const ELSEWHERE =
  'nav, footer, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="widget" i], [class*="teaser" i]';
/** Parts of a page that are named by their author's archive, and not by the name. */
const LARGE = /^(?:html|body|main|article|section|img|svg|script|style|link)$/;

/** Elements that are looked at; the first ones stand at the article. */
const MAX_ELEMENTS = 40;
/** Longer lines are biographies. */
const MAX_LINE_CHARACTERS = 100;
const MAX_NAME_CHARACTERS = 60;
const MAX_NAME_WORDS = 7;

const OPENING =
  /^[\s,;:|•–-]*(?:(?:par|by|von|de|por|author|autor(?:in)?|auteur|text|texte|interview|über|about|written by|posted by|verfasst von|publié par)(?:\s*:\s*|\s+))+/iu;
/** What follows a name: a date, a place, a number of articles. */
const CONTINUATION = /\s*(?:[,|•·(]|\s[–-](?:\s|$)|\s(?:am|on|le|el|vor|at)\s|\d).*$/iu;

/** The author's name that a page shows in an element named for it, or null. */
export function writtenBy(page: Document): string | null {
  for (const element of [...page.querySelectorAll(NAMED)].slice(0, MAX_ELEMENTS)) {
    if (LARGE.test(element.localName) || element.closest(ELSEWHERE) !== null) continue;
    const name = nameIn(oneLine(element.textContent));
    if (name !== null) return name;
  }
  return null;
}

function nameIn(line: string | null): string | null {
  if (line === null || line.length > MAX_LINE_CHARACTERS) return null;
  const name = line.replace(OPENING, '').replace(CONTINUATION, '').trim();
  if (name.length < 3 || name.length > MAX_NAME_CHARACTERS) return null;
  return name.split(' ').length <= MAX_NAME_WORDS && !/[:!?@/]/.test(name) ? name : null;
}
