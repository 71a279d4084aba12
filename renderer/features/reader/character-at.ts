import { toBlockOffset } from '../../anchoring/dom-range.ts';

/**
 * The character at a point of the window, as its offset in the text of its block. A caret stands between characters and
 * is given for the nearer gap: on the right half of a letter that is the one after it.
 */
export function characterAt(x: number, y: number): { blockId: string; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return null;
  const { offsetNode, offset } = caret;
  const isBefore = offsetNode instanceof Text && offset > 0 && covers(offsetNode, offset - 1, x, y);
  return toBlockOffset(offsetNode, isBefore ? offset - 1 : offset);
}

function covers(text: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
