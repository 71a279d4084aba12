import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { childInlines } from './html-inlines.ts';
import { isBackLink } from './html-notes.ts';

/** What Sphinx and docutils set around a note's sign. */
const LABELS = '.label, .fn-bracket, .mw-cite-backlink';

/** A note's text as one block, without its own sign and the links back to the references; null when nothing is left. */
export function noteBlock(element: Element, label: string, baseUrl: string | null): DraftBlock | null {
  const copy = element.cloneNode(true) as Element;
  for (const link of copy.querySelectorAll('a')) if (isBackLink(link, label)) link.remove();
  for (const part of copy.querySelectorAll(LABELS)) part.remove();
  for (const part of copy.querySelectorAll('sup, span')) {
    if (/^[\s[\](),.^↑]*$/.test(part.textContent) && part.querySelector('img') === null) part.remove();
  }
  const inlines = withoutSign(tidyInlines(childInlines(copy, baseUrl)), label);
  return inlineText(inlines).trim() === '' ? null : { kind: 'footnote', label, inlines };
}

/** Word and hand-made pages set the sign in the text: `[1] …`, `1. …`. */
function withoutSign(inlines: readonly Inline[], label: string): readonly Inline[] {
  const first = inlines[0];
  if (first?.kind === 'superscript' && inlineText([first]).trim() === label)
    return tidyInlines(inlines.slice(1));
  if (first?.kind !== 'text') return inlines;
  const text = first.text.trimStart();
  const sign = [`[${label}]`, `(${label})`, `${label}.`, `${label})`, `${label} `, ':'].find((opening) =>
    text.startsWith(opening),
  );
  const rest = (sign === undefined ? text : text.slice(sign.length)).replace(/^[\s[\].]+/, '');
  return tidyInlines([{ kind: 'text', text: rest }, ...inlines.slice(1)]);
}
