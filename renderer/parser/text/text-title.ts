import { blockText } from '../../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from '../draft.ts';
import { withoutFullStop } from '../excerpt.ts';
import { isSetInColumns } from './line-shape.ts';

/** A first line longer than this is the text's beginning, not its title. */
const MAX_TITLE_CHARACTERS = 160;

/** A sentence's end, with closing quotes and brackets behind it. */
const SENTENCE_END = /[.!?…][»”"’')\]]*(?:[ \u00a0\u202f]?»)?$/u;

/** A text's title, and its blocks without the one that is nothing else. */
interface Titled {
  readonly title: string | null;
  readonly blocks: readonly DraftBlock[];
}

/**
 * The title that a text's first block gives: a heading, or a line that is no sentence, *is* the title and leaves the
 * text; a sentence gives it and stays. Quotations, lists, rulers and rows of a table give none.
 */
export function takeTitle(blocks: readonly DraftBlock[]): Titled {
  const [first, second, ...rest] = blocks;
  if (first === undefined) return { title: null, blocks };
  const text = blockText(withAnyId(first));
  if (first.kind === 'heading') return { title: text, blocks: blocks.length > 1 ? blocks.slice(1) : blocks };
  if (first.kind !== 'paragraph' || text.length > MAX_TITLE_CHARACTERS || isSetInColumns(text)) {
    return { title: null, blocks };
  }
  if (SENTENCE_END.test(text)) return { title: withoutFullStop(text), blocks };
  // A line that a comma, a colon or a dash ends goes on in the next one; a list's first line is no title either.
  if (/[,;:–—-]$/u.test(text) || /^[-*•–—] /u.test(text)) return { title: null, blocks };
  if (second === undefined) return { title: text, blocks };
  return { title: text, blocks: second.kind === 'rule' ? rest : [second, ...rest] };
}
