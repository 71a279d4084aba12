import type { Block } from '../../../../shared/article.ts';
import { blockText } from '../../../../shared/block-text.ts';
import type { BlockRange } from '../../../anchoring/dom-range.ts';

/** A sentence, or a piece of a long one, as it is handed to a voice. */
export interface SpokenPassage extends BlockRange {
  readonly text: string;
}

/** Chromium's speech falls silent within very long utterances; pieces also let the reading stop and go on quickly. */
const LONGEST_PASSAGE = 280;

/** Footnotes interrupt, code and rules say nothing to an ear. */
const UNSPOKEN: ReadonlySet<Block['kind']> = new Set(['code', 'rule', 'footnote']);

/** Whether the block has something to say. */
export function isSpoken(block: Block): boolean {
  return !UNSPOKEN.has(block.kind) && /[\p{L}\p{N}]/u.test(blockText(block));
}

/** What is read of a block: its sentences in order, with their places in the canonical text. */
export function spokenPassages(block: Block, language: string | null): readonly SpokenPassage[] {
  if (!isSpoken(block)) return [];
  const text = blockText(block);
  const sentences = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  return joinShort(
    Array.from(sentences.segment(text), ({ segment, index }) => ({ text: segment, start: index })),
  )
    .flatMap((sentence) => piecesOf(sentence.text, sentence.start))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
    .map(({ text: spoken, start }) => ({
      blockId: block.id,
      start,
      end: start + spoken.trimEnd().length,
      text: spoken.trimEnd(),
    }));
}

/** “M.” is no sentence, whatever follows it: a voice would pause there. */
const SHORTEST_SENTENCE = 8;

/** A quote that closes belongs to what was said in it: French sets it off by a space. */
const CLOSING = /^[»”’)\]]+[\s\u00A0\u202F]*/u;

function joinShort(sentences: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    if (before === undefined) {
      joined.push(sentence);
      continue;
    }
    const isShort = before.text.trim().length < SHORTEST_SENTENCE;
    const taken = isShort ? sentence.text.length : (CLOSING.exec(sentence.text)?.[0].length ?? 0);
    joined[joined.length - 1] = { ...before, text: before.text + sentence.text.slice(0, taken) };
    if (taken < sentence.text.length)
      joined.push({ text: sentence.text.slice(taken), start: sentence.start + taken });
  }
  return joined;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** A long sentence is cut after a comma or another pause, else after a word. */
function piecesOf(sentence: string, start: number): readonly Piece[] {
  if (sentence.length <= LONGEST_PASSAGE) return [{ text: sentence, start }];
  const head = sentence.slice(0, LONGEST_PASSAGE);
  const pause = lastMatch(/[,;:–—)»][\s\u00A0\u202F]+/gu, head) ?? lastMatch(/\s+/gu, head);
  const cut = pause !== null && pause > LONGEST_PASSAGE / 3 ? pause : LONGEST_PASSAGE;
  return [{ text: sentence.slice(0, cut), start }, ...piecesOf(sentence.slice(cut), start + cut)];
}

/** Where the last match ends, or null. */
function lastMatch(pattern: RegExp, text: string): number | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? null : last.index + last[0].length;
}
