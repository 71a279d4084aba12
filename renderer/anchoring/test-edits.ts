/** What authors and editors do to articles. Each edit changes several places of an article. */
import { newSentence, type Paragraph, type Sentence } from './test-edited-article.ts';

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Edit = (article: readonly Paragraph[], random: Random) => readonly Paragraph[];

export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function indexIn(items: readonly unknown[], random: Random): number {
  return Math.floor(random() * items.length);
}

let copies = 0;

/** Another passage with the same words. */
function copyOf(sentence: Sentence): Sentence {
  copies += 1;
  return newSentence(`${sentence.key}#${copies}`, sentence.text);
}

function mapSentences(
  article: readonly Paragraph[],
  change: (sentence: Sentence) => readonly Sentence[],
): readonly Paragraph[] {
  return article.map((paragraph) => paragraph.flatMap(change)).filter((paragraph) => paragraph.length > 0);
}

/** One letter of a word is another one, is left out or is doubled. */
function mistype(sentence: Sentence, random: Random): Sentence {
  const at = 1 + Math.floor(random() * Math.max(1, sentence.text.trimEnd().length - 2));
  const { text, origins } = sentence;
  const letter = random() < 0.5 ? '' : pick([...'aeinrst'], random);
  const skipped = random() < 0.7 ? 1 : 0;
  return {
    ...sentence,
    text: text.slice(0, at) + letter + text.slice(at + skipped),
    origins: [...origins.slice(0, at), ...(letter === '' ? [] : [-1]), ...origins.slice(at + skipped)],
  };
}

/** The words of a sentence in another order, with other ones between them: it says something else. */
function rewrite(sentence: Sentence, random: Random): Sentence {
  const words = sentence.text.trim().split(' ');
  const kept = words.filter(() => random() < 0.4).toSorted((a, b) => (a > b ? 1 : -1));
  return copyOf({ ...sentence, text: `Autrement : ${kept.join(' et ')}, or so it is said. ` });
}

function insertAt<T>(items: readonly T[], at: number, ...inserted: readonly T[]): readonly T[] {
  return [...items.slice(0, at), ...inserted, ...items.slice(at)];
}

function newParagraph(article: readonly Paragraph[], random: Random): Paragraph {
  const words = article.flat().flatMap(({ text }) => text.trim().split(' '));
  const text = Array.from({ length: 12 + Math.floor(random() * 40) }, () => pick(words, random)).join(' ');
  return [copyOf({ ...newSentence('new', ''), text })];
}

/** A paragraph ends with a space before what follows it in the same block. */
function joined(first: Paragraph, second: Paragraph): Paragraph {
  const last = first.at(-1);
  if (last === undefined || last.text.endsWith(' ')) return [...first, ...second];
  const spaced = { ...last, text: `${last.text} `, origins: [...last.origins, -1] };
  return [...first.slice(0, -1), spaced, ...second];
}

/** The edit once for about every fifth paragraph. */
function often(edit: Edit): Edit {
  return (article, random) => {
    let edited = article;
    for (let times = Math.ceil(article.length / 5); times > 0; times -= 1) edited = edit(edited, random);
    return edited;
  };
}

const insertParagraph: Edit = (article, random) =>
  insertAt(article, indexIn(article, random), newParagraph(article, random));

const moveParagraph: Edit = (article, random) => {
  const at = indexIn(article, random);
  const rest = article.toSpliced(at, 1);
  return insertAt(rest, indexIn(rest, random), article[at] ?? []);
};

const deleteParagraph: Edit = (article, random) =>
  article.length < 3 ? article : article.toSpliced(indexIn(article, random), 1);

const splitParagraph: Edit = (article, random) => {
  const at = indexIn(article, random);
  const paragraph = article[at] ?? [];
  if (paragraph.length < 2) return article;
  const cut = 1 + Math.floor(random() * (paragraph.length - 1));
  return article.toSpliced(at, 1, paragraph.slice(0, cut), paragraph.slice(cut));
};

const mergeParagraphs: Edit = (article, random) => {
  const at = indexIn(article, random);
  const [first, second] = [article[at], article[at + 1]];
  return first && second ? article.toSpliced(at, 2, joined(first, second)) : article;
};

const rewriteParagraph: Edit = (article, random) => {
  const at = indexIn(article, random);
  return article.with(
    at,
    (article[at] ?? []).map((sentence) => rewrite(sentence, random)),
  );
};

const moveSentence: Edit = (article, random) => {
  const sentence = pick(article.flat(), random);
  const rest = mapSentences(article, (other) => (other === sentence ? [] : [other]));
  const to = indexIn(rest, random);
  const paragraph = rest[to] ?? [];
  return rest.with(to, insertAt(joined(paragraph, []), indexIn(paragraph, random), spaced(sentence)));
};

/** A sentence is said again elsewhere. */
const repeatSentence: Edit = (article, random) => {
  const copy = spaced(copyOf(pick(article.flat(), random)));
  const to = indexIn(article, random);
  const paragraph = article[to] ?? [];
  return article.with(to, insertAt(paragraph, indexIn(paragraph, random), copy));
};

function spaced(sentence: Sentence): Sentence {
  if (sentence.text.endsWith(' ')) return sentence;
  return { ...sentence, text: `${sentence.text} `, origins: [...sentence.origins, -1] };
}

const deleteSentence: Edit = (article, random) => {
  const sentence = pick(article.flat(), random);
  return mapSentences(article, (other) => (other === sentence ? [] : [other]));
};

const fixTypos: Edit = (article, random) =>
  mapSentences(article, (sentence) => [random() < 0.3 ? mistype(sentence, random) : sentence]);

const rewriteSentences: Edit = (article, random) =>
  mapSentences(article, (sentence) => [random() < 0.15 ? rewrite(sentence, random) : sentence]);

/** Straight quotes and simple spaces become curly and narrow ones, or the other way round. */
const typeset: Edit = (article) =>
  mapSentences(article, (sentence) => [
    {
      ...sentence,
      text: sentence.text
        .replaceAll('’', '`')
        .replaceAll("'", '’')
        .replaceAll('`', "'")
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    },
  ]);

const mixed: Edit = (article, random) => {
  const edits = [
    moveParagraph,
    splitParagraph,
    mergeParagraphs,
    deleteSentence,
    repeatSentence,
    insertParagraph,
  ];
  let edited = fixTypos(article, random);
  for (let times = Math.ceil(article.length / 3); times > 0; times -= 1)
    edited = pick(edits, random)(edited, random);
  return edited;
};

/** Kinds of edits, named as in docs/anchoring.md. */
export const EDITS = {
  'nothing changed': (article) => article,
  'typographic marks changed': typeset,
  'typos fixed': fixTypos,
  'paragraphs inserted': often(insertParagraph),
  'paragraphs moved': often(moveParagraph),
  'paragraphs split': often(splitParagraph),
  'paragraphs merged': often(mergeParagraphs),
  'paragraphs deleted': often(deleteParagraph),
  'paragraphs rewritten': often(rewriteParagraph),
  'sentences moved': often(moveSentence),
  'sentences deleted': often(deleteSentence),
  'sentences rewritten': rewriteSentences,
  'sentences repeated': often(repeatSentence),
  'all of these': mixed,
} as const satisfies Readonly<Record<string, Edit>>;

/** An article in which sentences, and whole paragraphs, stand several times from the start. */
export function withTwins(article: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const twins = often(repeatSentence)(article, random);
  const refrain = pick(article, random);
  let edited = twins;
  for (let times = 3; times > 0; times -= 1)
    edited = insertAt(edited, indexIn(edited, random), refrain.map(copyOf));
  return edited;
}
