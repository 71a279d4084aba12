/** What a list item's line begins with, up to the box of a task. */
const TASK = /^((?:[-+*]|\d{1,9}[.)])\s+\[)([ xX])(?=\])/;

/**
 * The text with the box of one task turned over. `offset` is where the list item begins in the text; a text that has no
 * task there stays as it is.
 */
export function toggleTask(text: string, offset: number): string {
  const found = TASK.exec(text.slice(offset));
  if (found === null) return text;
  const [, opening = '', mark] = found;
  const at = offset + opening.length;
  return `${text.slice(0, at)}${mark === ' ' ? 'x' : ' '}${text.slice(at + 1)}`;
}
