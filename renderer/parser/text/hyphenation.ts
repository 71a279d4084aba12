/** Longer runs of letters are no words; without a bound they would grow over a whole text. */
const MAX_WORD = 60;

const SOFT_HYPHEN = '\u00ad';

/** French pronouns and particles that a hyphen ties to the word before ("dit-il", "celui-ci", "au-delà"). */
const TIED_AFTER = new Set(
  'il elle on ils elles je tu nous vous ce ci là même mêmes le la les lui leur moi toi soi y en t dire delà dessus dessous devant dedans dehors'.split(
    ' ',
  ),
);
/** First parts that keep their hyphen in French and English compounds. */
const TIED_BEFORE = new Set(
  (
    'après avant contre demi ex mi non nord ouest sud est sous peut quelques vice grand grands arc rendez vis aujourd ' +
    'well self half long short high low all cross co'
  ).split(' '),
);

/** Words of a text's lines in lower case, compounds whole: evidence for how a broken word is written. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins a word that a hyphen breaks between two lines: `above` with the word whole, `below` without its part of it;
 * null when no word is broken there. Whether the hyphen belongs to the word is told by the rest of the text (`words`),
 * else by the compounds of French and English; a hyphen beside a capital or a digit stays.
 */
export function undoHyphenBreak(
  above: string,
  below: string,
  words: ReadonlySet<string>,
): { readonly above: string; readonly below: string } | null {
  if (!/[-\u00ad\u2010]$/.test(above.slice(-1))) return null;
  const head = /(\p{L}+(?:-\p{L}+)*)([-\u00ad\u2010])$/u.exec(above.slice(-MAX_WORD));
  const tail = /^\p{L}+(?:-\p{L}+)*/u.exec(below);
  if (head === null || tail === null || head[0].length >= MAX_WORD) return null;
  const [, start = '', hyphen = ''] = head;
  const stays = hyphen !== SOFT_HYPHEN && keepsHyphen(start, tail[0], words);
  const rest = /^(\S*)\s*(.*)$/u.exec(below);
  return {
    above: `${above.slice(0, -1)}${stays ? '-' : ''}${rest?.[1] ?? ''}`,
    below: rest?.[2] ?? '',
  };
}

function keepsHyphen(start: string, end: string, words: ReadonlySet<string>): boolean {
  const [head, tail] = [start.toLowerCase(), end.toLowerCase()];
  if (words.has(`${head}-${tail}`)) return true;
  if (words.has(head + tail)) return false;
  if (/^\p{Lu}/u.test(end)) return true;
  const lastPart = head.slice(head.lastIndexOf('-') + 1);
  const firstPart = tail.split('-')[0] ?? tail;
  // "c’est-à-" and "celui-" keep theirs; a word already compound most likely goes on being one.
  return TIED_AFTER.has(firstPart) || TIED_BEFORE.has(lastPart) || head.includes('-');
}
