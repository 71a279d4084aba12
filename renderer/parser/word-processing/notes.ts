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

/** A number in small Roman numerals, as word processors count endnotes. */
export function romanNumeral(number: number): string {
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ['m', 'cm', 'd', 'cd', 'c', 'xc', 'l', 'xl', 'x', 'ix', 'v', 'iv', 'i'];
  let rest = number;
  let numeral = '';
  for (const [index, value] of values.entries()) {
    for (; rest >= value; rest -= value) numeral += signs[index];
  }
  return numeral;
}
