import type { FootnoteDefinition, Root } from 'mdast';

/** What the places of a Markdown document say of each other. */
export interface References {
  /** Addresses of reference links by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Labels of footnotes by identifier, as the text shows them. */
  readonly noteLabels: ReadonlyMap<string, string>;
  /** The footnotes, in the order in which the text refers to them; those that it never refers to come last. */
  readonly notes: readonly FootnoteDefinition[];
}

interface AnyNode {
  readonly type: string;
  readonly identifier?: string;
  readonly url?: string;
  readonly children?: readonly AnyNode[];
}

/** Link definitions and footnotes of a document; the first of a name counts (CommonMark 0.31, section 4.7). */
export function readReferences(tree: Root): References {
  const addresses = new Map<string, string>();
  const definitions = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  const visit = (node: AnyNode): void => {
    const name = node.identifier ?? '';
    if (node.type === 'definition' && !addresses.has(name)) addresses.set(name, node.url ?? '');
    if (node.type === 'footnoteReference') referred.add(name);
    if (node.type === 'footnoteDefinition' && !definitions.has(name))
      definitions.set(name, node as unknown as FootnoteDefinition);
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree as unknown as AnyNode);
  const notes = [...referred, ...definitions.keys()].flatMap((name) => {
    const note = definitions.get(name);
    definitions.delete(name);
    return note ?? [];
  });
  return { addresses, noteLabels: labelsOf(notes), notes };
}

/** Numbers that a writer gave stay; names such as `[^source]` are counted, as GitHub shows them. */
function labelsOf(notes: readonly FootnoteDefinition[]): ReadonlyMap<string, string> {
  const areNumbered = notes.every(({ identifier }) => /^\d{1,4}$/.test(identifier));
  return new Map(
    notes.map(({ identifier }, index) => [identifier, areNumbered ? identifier : `${index + 1}`]),
  );
}

/** Name by which links of the document find a footnote; no heading's name has a colon. */
export function noteAnchor(identifier: string): string {
  return `note:${identifier}`;
}

/** Name of a heading as GitHub makes it: lower case, punctuation off, hyphens for spaces, here none at its ends. */
export function headingAnchor(text: string): string {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]+/gu, '');
  return name.replaceAll(' ', '-').replace(/^-+|-+$/g, '');
}

/** The part of an address behind its `#`, in the form of the names of headings. */
export function fragmentAnchor(fragment: string): string {
  return headingAnchor(percentDecoded(fragment));
}

/** A text without percent signs for bytes; as it is when they are no UTF-8. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a URIError: a percent sign that is one
  }
}
