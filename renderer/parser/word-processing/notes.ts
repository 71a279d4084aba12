import type { Inline } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { joinedInlines } from './joined-inlines.ts';

/** The sign in the text that points at a note. */
export function noteReference(label: string, anchor: string): Inline {
  return {
    kind: 'superscript',
    children: [{ kind: 'link', href: `#${anchor}`, children: [{ kind: 'text', text: label }] }],
  };
}

/** A note with all its paragraphs; none when it is empty. */
export function noteBlock(
  label: string,
  anchor: string,
  content: readonly DraftBlock[],
): readonly DraftBlock[] {
  const inlines = tidyInlines(joinedInlines(content));
  const anchors = [anchor, ...content.flatMap((block) => block.anchors ?? [])];
  return inlines.length === 0 ? [] : [{ kind: 'footnote', label, inlines, anchors }];
}
