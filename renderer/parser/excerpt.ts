import { blockText } from '../../shared/block-text.ts';
import { LIMITS } from '../../shared/limits.ts';
import { type DraftBlock, withAnyId } from './draft.ts';

/** The first paragraph that does not repeat the title, else the first text there is, cut to the excerpt's length. */
export function excerptOf(blocks: readonly DraftBlock[], title: string): string {
  const echo = withoutFullStop(title);
  let fallback = '';
  for (const block of blocks) {
    const text = blockText(withAnyId(block)).trim();
    if (text === '' || withoutFullStop(text) === echo) continue;
    if (block.kind === 'paragraph') return shorten(text);
    if (fallback === '') fallback = text;
  }
  return shorten(fallback);
}

/** A text on one line, cut at a word with `…` when it is longer than an excerpt. */
export function shorten(text: string): string {
  const limit = LIMITS.excerptCharacters;
  const line = text
    .slice(0, limit * 4)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  if (line.length <= limit && text.length <= limit * 4) return line;
  const cut = line.slice(0, limit - 1);
  const lastSpace = cut.lastIndexOf(' ');
  const words = lastSpace > limit / 2 ? cut.slice(0, lastSpace) : withoutHalfPair(cut);
  return `${words.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** A title made of a sentence: without its full stop (an ellipsis stays). */
export function withoutFullStop(sentence: string): string {
  return /[^.]\.$/.test(sentence) ? sentence.slice(0, -1) : sentence;
}

/** A cut between the halves of a surrogate pair leaves no character. */
function withoutHalfPair(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
