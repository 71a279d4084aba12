import type { Block } from './article.ts';
import { blockText } from './block-text.ts';

/**
 * The block whose text the title repeats, or null. Plain text often starts with a sentence that became the title; the
 * reader then shows that block as its heading, once, and annotations on it keep their place: the title is the start
 * of the block's text.
 */
export function titleEcho(title: string, blocks: readonly Block[]): Block | null {
  const first = blocks[0];
  if (first === undefined || (first.kind !== 'paragraph' && first.kind !== 'heading')) return null;
  const text = blockText(first);
  const rest = text.slice(title.length);
  return text.startsWith(title) && /^\p{P}?\s*$/u.test(rest) ? first : null;
}
