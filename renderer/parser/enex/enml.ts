import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import type { DraftBlock } from '../draft.ts';
import { htmlToBlocks } from '../html/html-to-blocks.ts';
import { markupDepth } from '../html/markup-depth.ts';

/** Elements that HTML knows to be empty; any other that XML ends in its own tag would stay open in HTML. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const SELF_CLOSED = /<([a-z][\w:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)\/>/gi;

/** What stands for text that only Evernote can decrypt; a document's language is not known when it is read. */
const ENCRYPTED = '[Encrypted in Evernote · chiffré dans Evernote]';

/**
 * The blocks of a note's markup (ENML 2, an XHTML with elements of its own). It is read as HTML: that parser knows the
 * entities of its DTD, expands none that the note defines, and never refuses. `nameOf` gives the file name of an
 * attachment by the MD5 of its bytes; a picture's source is `cid:` and that MD5.
 * @throws LecternError `parse-failed` for markup that nests too deep
 */
export function enmlToBlocks(enml: string, nameOf: (hash: string) => string | null): readonly DraftBlock[] {
  const markup = withEndTags(enml.slice(Math.max(0, enml.search(/<en-note\b/i))));
  if (markupDepth(markup, LIMITS.markupDepth) > LIMITS.markupDepth)
    throw new LecternError('parse-failed', `The note nests more than ${LIMITS.markupDepth} elements.`);
  const page = new DOMParser().parseFromString(markup, 'text/html');
  for (const media of page.querySelectorAll('en-media')) media.replaceWith(mediaOf(media, nameOf));
  for (const todo of page.querySelectorAll('en-todo'))
    todo.replaceWith(checkbox(page, isOn(todo, 'checked')));
  for (const secret of page.querySelectorAll('en-crypt')) secret.replaceWith(ENCRYPTED);
  for (const list of page.querySelectorAll('[style*="--en-todo"]')) markTasks(list);
  for (const code of page.querySelectorAll('[style*="-en-codeblock"]')) code.replaceWith(preOf(code));
  return htmlToBlocks(page.body, null);
}

function withEndTags(markup: string): string {
  return markup.replace(SELF_CLOSED, (tag, name: string, attributes: string) =>
    EMPTY.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}

/** A picture, or the name of any other file. */
function mediaOf(media: Element, nameOf: (hash: string) => string | null): Node | string {
  const hash = media.getAttribute('hash')?.toLowerCase() ?? '';
  const type = media.getAttribute('type') ?? '';
  if (!type.startsWith('image/')) return `[${nameOf(hash) ?? type}]`;
  const image = media.ownerDocument.createElement('img');
  image.setAttribute('src', `cid:${hash}`);
  image.setAttribute('alt', media.getAttribute('alt') ?? '');
  return image;
}

function checkbox(page: Document, isChecked: boolean): Element {
  const box = page.createElement('input');
  box.setAttribute('type', 'checkbox');
  if (isChecked) box.setAttribute('checked', '');
  return box;
}

function isOn(element: Element, name: string): boolean {
  return element.getAttribute(name)?.toLowerCase() === 'true';
}

/** Since version 10 a list is one of tasks by its style, and so is an item done. */
function markTasks(list: Element): void {
  for (const item of list.children) {
    const isDone = /--en-checked:\s*true/.test(item.getAttribute('style') ?? '');
    const line = item.querySelector(':scope > div') ?? item;
    line.prepend(checkbox(list.ownerDocument, isDone));
  }
}

/** Code is a `div` with a `div` a line. */
function preOf(code: Element): Element {
  const pre = code.ownerDocument.createElement('pre');
  const lines = Array.from(code.children, (line) => line.textContent);
  pre.textContent = lines.length === 0 ? code.textContent : lines.join('\n');
  return pre;
}
