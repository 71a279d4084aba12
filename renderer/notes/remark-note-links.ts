import type { Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { splitLinks } from './note-links.ts';

/** Turns `[[…]]` of a note's text into links that `NoteAnchor` shows, by their attribute `data-note-link`. */
export function remarkNoteLinks(): (tree: Root) => void {
  return replaceIn;
}

function replaceIn(node: Nodes): void {
  if (!('children' in node)) return;
  const parent: Parent = node;
  parent.children = parent.children.flatMap((child): readonly RootContent[] => {
    if (child.type === 'text') return withLinks(child);
    // Within another link a link cannot be.
    if (child.type !== 'link' && child.type !== 'linkReference') replaceIn(child);
    return [child];
  });
}

function withLinks(node: Text): readonly PhrasingContent[] {
  const parts = splitLinks(node.value);
  if (!parts.some(({ isLink }) => isLink)) return [node];
  return parts.map(({ text, isLink }) =>
    isLink
      ? {
          type: 'link',
          url: '',
          data: { hProperties: { 'data-note-link': text } },
          children: [{ type: 'text', value: text }],
        }
      : { type: 'text', value: text },
  );
}
