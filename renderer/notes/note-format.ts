/** Longer notes are shown as they were written: laying out their Markdown would hold the page up. */
const MAX_CHARACTERS = 20_000;

/** Quotes and lists that open on one line nest: React and the Markdown parser recurse into them. */
const MAX_LINE_OPENING = 100;

/** The Markdown parser's cost is quadratic in these, and it recurses into those that nest. */
const MAX_MARKS = 1000;

/** Definitions of links show nothing themselves: "[TODO]: ask" would be an empty note. */
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;

/**
 * How a note is shown: laid out as Markdown, or, where nothing of it would show, or it would take seconds or overflow the
 * stack (a log or a drawing that was pasted), character for character.
 */
export function noteFormat(text: string): 'markdown' | 'plain' {
  if (text.length > MAX_CHARACTERS) return 'plain';
  if ((text.match(/[*_~`[\]]+/g)?.length ?? 0) > MAX_MARKS) return 'plain';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => DEFINITION.test(line))) return 'plain';
  const isTooDeep = lines.some(
    (line) => (/^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0].length ?? 0) > MAX_LINE_OPENING,
  );
  return isTooDeep ? 'plain' : 'markdown';
}
