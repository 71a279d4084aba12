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

/** The words of a text, and how it breaks them. */
export interface Words {
  /** Words in lower case, compounds whole. */
  readonly known: ReadonlySet<string>;
  /** Whether it breaks lines only behind hyphens that its words have anyway, as programs do that wrap text. */
  readonly areNeverBroken: boolean;
}

/** As many breaks inside a compound that the text writes elsewhere tell how it breaks words, if there is no other break. */
const ENOUGH_BREAKS = 3;

/** Words of a text's lines in lower case, compounds whole: evidence for how a broken word is written. */
export function wordsOf(lines: readonly string[]): Words {
  const known = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) known.add(word.toLowerCase());
  }
  const broken = lines.flatMap(
    (line, index) => brokenWord(line.trimEnd(), lines[index + 1]?.trimStart() ?? '') ?? [],
  );
  const compounds = broken.filter(({ start, end }) => known.has(`${start}-${end}`.toLowerCase())).length;
  const whole = broken.filter(({ start, end }) => known.has((start + end).toLowerCase())).length;
  return { known, areNeverBroken: compounds >= ENOUGH_BREAKS && compounds > whole * 10 };
}

/**
 * Joins a word that a hyphen breaks between two lines: `above` with the word whole, `below` without its part of it;
 * null when no word is broken there. Whether the hyphen belongs to the word is told by the rest of the text (`words`),
 * else by the compounds of French and English; a hyphen beside a capital or a digit stays.
 */
export function undoHyphenBreak(
  above: string,
  below: string,
  words: Words,
): { readonly above: string; readonly below: string } | null {
  const broken = brokenWord(above, below);
  if (broken === null) return null;
  const { start, end, hyphen } = broken;
  const stays = hyphen !== SOFT_HYPHEN && keepsHyphen(start, end, words);
  const rest = /^(\S*)\s*(.*)$/u.exec(below);
  return {
    above: `${above.slice(0, -1)}${stays ? '-' : ''}${rest?.[1] ?? ''}`,
    below: rest?.[2] ?? '',
  };
}

/** The parts of a word that a hyphen breaks between two lines; null when none is broken there. */
function brokenWord(
  above: string,
  below: string,
): { readonly start: string; readonly hyphen: string; readonly end: string } | null {
  if (!/[-\u00ad\u2010]$/.test(above.slice(-1))) return null;
  const head = /(\p{L}+(?:-\p{L}+)*)([-\u00ad\u2010])$/u.exec(above.slice(-MAX_WORD));
  const tail = /^\p{L}+(?:-\p{L}+)*/u.exec(below);
  if (head === null || tail === null || head[0].length >= MAX_WORD) return null;
  const [, start = '', hyphen = ''] = head;
  return { start, hyphen, end: tail[0] };
}

function keepsHyphen(start: string, end: string, { known, areNeverBroken }: Words): boolean {
  if (areNeverBroken) return true;
  const [head, tail] = [start.toLowerCase(), end.toLowerCase()];
  if (known.has(`${head}-${tail}`)) return true;
  if (known.has(head + tail)) return false;
  if (/^\p{Lu}/u.test(end)) return true;
  const lastPart = head.slice(head.lastIndexOf('-') + 1);
  const firstPart = tail.split('-')[0] ?? tail;
  // "c’est-à-" and "celui-" keep theirs; a word already compound most likely goes on being one.
  return TIED_AFTER.has(firstPart) || TIED_BEFORE.has(lastPart) || head.includes('-');
}
