import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';

/** `[!note] Title` opens a callout of Obsidian, `[!NOTE]` an alert of GitHub; a sign tells whether it is folded. */
const MARK = /^\[!([\p{L}\d -]{1,40})\][+-]?[ \t]*/u;

/** A quotation whose callout's mark is its title in strong type, on a line of its own; any other one as it is. */
export function withCalloutTitle(quote: Blockquote): Blockquote {
  const [first, ...rest] = quote.children;
  if (first?.type !== 'paragraph') return quote;
  const [opening, ...others] = first.children;
  const found = opening?.type === 'text' ? MARK.exec(opening.value) : null;
  if (found === null || opening?.type !== 'text') return quote;
  const [mark, kind = ''] = found;
  const { line, below } = splitAtLineEnd([
    { type: 'text', value: opening.value.slice(mark.length) },
    ...others,
  ]);
  const title = isBlank(line) ? [{ type: 'text', value: capitalised(kind) } as const] : line;
  return { ...quote, children: [titled(title, below), ...rest] };
}

interface FirstLine {
  readonly line: readonly PhrasingContent[];
  readonly below: readonly PhrasingContent[];
}

function splitAtLineEnd(nodes: readonly PhrasingContent[]): FirstLine {
  const end = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const last = nodes[end];
  if (last === undefined) return { line: nodes, below: [] };
  if (last.type !== 'text') return { line: nodes.slice(0, end), below: nodes.slice(end + 1) };
  const [start = '', ...further] = last.value.split('\n');
  return {
    line: [...nodes.slice(0, end), { type: 'text', value: start }],
    below: [{ type: 'text', value: further.join('\n') }, ...nodes.slice(end + 1)],
  };
}

function titled(title: readonly PhrasingContent[], below: readonly PhrasingContent[]): Paragraph {
  const strong: PhrasingContent = { type: 'strong', children: [...title] };
  return { type: 'paragraph', children: isBlank(below) ? [strong] : [strong, { type: 'break' }, ...below] };
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
