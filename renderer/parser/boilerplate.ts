import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import { type DraftBlock, withAnyId } from './draft.ts';

/** A lone line at a text's end that was a button or a heading of the page it was copied from. */
const TRAILING_LINE =
  /^(?:(?:\d+ )?commentaires?|(?:\d+ )?comments?|(?:commentaires?|comments?) ?\(\d+\)|partager(?: cet article| sur.*)?|share(?: this(?: article)?)?|réagir|imprimer|print)[ \u00a0]?:?$/iu;

/** Headings of what sites put after their articles. */
const RELATED_HEADING =
  /^(?:sur le même sujet|(?:à )?lire aussi|à lire (?:également|aussi)|articles? (?:liés|similaires|connexes)|dans la même rubrique|(?:les |vos )?commentaires?(?: \(\d+\))?|\d+ commentaires?|related(?: articles| posts| stories| content)?|read more|more (?:on this|from .*)|see also on .*|you may also like|(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:reply|comment))[ \u00a0]?:?$/iu;

/** A paragraph this long is prose again, so the article goes on. */
const PROSE_CHARACTERS = 200;

/** Whether a text's last line is page furniture ("Commentaires", "Share") and not the article's. */
export function isTrailingBoilerplate(line: string): boolean {
  return TRAILING_LINE.test(line.trim());
}

/** Blocks without the sections under "Sur le même sujet", "Comments" and the like, up to where prose returns. */
export function withoutRelatedSections(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let isRelated = false;
  return blocks.filter((draft) => {
    const block = withAnyId(draft);
    if (isRelatedHeading(block)) isRelated = true;
    else if (block.kind === 'paragraph' && blockText(block).length >= PROSE_CHARACTERS) isRelated = false;
    return !isRelated;
  });
}

function isRelatedHeading(block: Block): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  return RELATED_HEADING.test(blockText(block).trim());
}
