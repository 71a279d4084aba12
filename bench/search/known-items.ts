/**
 * Collections made from manuals: a question is what a person remembers of a page, its one answer that page. Two kinds: a
 * heading inside the page as it stands, and a few telling words of two neighbouring sentences.
 */
import type { BenchDocument, BenchQuery, Collection, CollectionLanguage } from './collection.ts';
import { readDebianTexts } from './corpus/debian-texts.ts';
import { type Random, seededRandom } from './corpus/random.ts';
import type { RealText, TextBlock } from './corpus/real-text.ts';

const DOCUMENTS = 1_500;
const QUERIES = 300;
const MIN_WORDS = 80;
/** A piece ends at the first heading after so many words, or with the paragraph that makes it so much longer. */
const USUAL_WORDS = 250;
const MAX_WORDS = 1_200;
const REMEMBERED_WORDS = 5;
const MIN_REMEMBERED = 4;
/** Words that tell something are mostly longer than those that join others. */
const TELLING_LENGTH = 5;

interface Piece {
  readonly title: string;
  readonly blocks: readonly TextBlock[];
}

/**
 * Manuals in French and in English, a collection each.
 * @param firstId ids of documents begin here
 * @throws MissingData when the manuals are not installed
 */
export function readKnownItems(firstId: number): readonly Collection[] {
  const texts = readDebianTexts();
  return [
    collectionOf('manuals-fr', 'fr', texts, firstId),
    collectionOf('manuals-en', 'en', texts, firstId + DOCUMENTS),
  ];
}

function collectionOf(
  name: string,
  language: CollectionLanguage,
  texts: readonly RealText[],
  firstId: number,
): Collection {
  const all = texts.filter((text) => text.language === language).flatMap(piecesOf);
  const step = all.length / DOCUMENTS;
  const pieces = Array.from({ length: DOCUMENTS }, (_, i) => all[Math.floor(i * step)]).filter(
    (piece) => piece !== undefined,
  );
  const documents = pieces.map(({ title, blocks }, i): BenchDocument => {
    const text = blocks.map((block) => block.text).join('\n\n');
    return { id: firstId + i, title, text, language };
  });
  return { name, language, documents, queries: queriesOf(pieces, firstId) };
}

function piecesOf({ title, blocks }: RealText): readonly Piece[] {
  const pieces: Piece[] = [];
  let piece: TextBlock[] = [];
  let pieceTitle = title;
  let words = 0;
  const flush = (nextTitle: string): void => {
    if (words >= MIN_WORDS) pieces.push({ title: pieceTitle, blocks: piece });
    piece = [];
    pieceTitle = nextTitle;
    words = 0;
  };
  for (const block of blocks.slice(1)) {
    // Headings of manual pages are the same in all of them, and in capitals.
    const isTelling = block.text !== block.text.toUpperCase();
    if (block.kind === 'heading' && words >= USUAL_WORDS) flush(isTelling ? block.text : title);
    else piece.push(block);
    words += block.text.split(' ').length;
    if (words >= MAX_WORDS) flush(title);
  }
  flush(title);
  return pieces;
}

/** Every second question is a heading, as long as there are any that stand in one page only. */
function queriesOf(pieces: readonly Piece[], firstId: number): readonly BenchQuery[] {
  const random = seededRandom(7);
  const headings = uniqueHeadings(pieces, firstId);
  const queries: BenchQuery[] = [];
  while (queries.length < QUERIES) {
    const heading =
      queries.length % 2 === 0 ? headings.splice(random.below(headings.length), 1)[0] : undefined;
    const index = random.below(pieces.length);
    const remembered = heading === undefined ? rememberedWords(pieces[index]?.blocks ?? [], random) : null;
    if (heading !== undefined) queries.push(heading);
    else if (remembered !== null) queries.push({ text: remembered, relevant: [firstId + index] });
  }
  return queries;
}

function uniqueHeadings(pieces: readonly Piece[], firstId: number): BenchQuery[] {
  const places = new Map<string, number[]>();
  for (const [i, { title, blocks }] of pieces.entries()) {
    const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
    for (const text of new Set([title, ...headings])) {
      const key = text.replace(/^[\d.\s]+/, '');
      places.set(key, [...(places.get(key) ?? []), firstId + i]);
    }
  }
  return [...places]
    .filter(([text, relevant]) => relevant.length === 1 && tellingWords(text).length >= 2)
    .map(([text, relevant]) => ({ text, relevant }));
}

function rememberedWords(blocks: readonly TextBlock[], random: Random): string | null {
  const long = blocks.filter((block) => block.kind === 'text' && block.text.length > 120);
  if (long.length === 0) return null;
  const sentences = random.pick(long).text.split(/(?<=[.!?])\s+/);
  const start = random.below(Math.max(1, sentences.length - 1));
  const words = [...new Set(tellingWords(sentences.slice(start, start + 2).join(' ')))];
  const kept = words.filter(() => random.next() < 0.6).slice(0, REMEMBERED_WORDS);
  return kept.length < MIN_REMEMBERED ? null : kept.join(' ');
}

function tellingWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= TELLING_LENGTH && /^\p{L}+$/u.test(word));
}
