import type { PhrasingContent, Root } from 'mdast';
import type { Inline } from '../../../shared/article.ts';
import { tidyInlines } from '../inlines.ts';
import { safeHref, safeImageSource } from '../links.ts';

/** Addresses of reference links by identifier. */
export type Definitions = ReadonlyMap<string, string>;

/** The link definitions of a document; the first of a name counts (CommonMark 0.31, section 4.7). */
export function linkDefinitions(tree: Root): Definitions {
  const definitions = new Map<string, string>();
  const visit = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
    if (node.type === 'definition') {
      const { identifier, url } = node as unknown as { readonly identifier: string; readonly url: string };
      if (!definitions.has(identifier)) definitions.set(identifier, url);
    }
    for (const child of node.children ?? []) visit(child as typeof node);
  };
  visit(tree);
  return definitions;
}

/** Runs of Markdown's phrasing content, tidied. */
export function markdownInlines(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
): readonly Inline[] {
  return tidyInlines(nodes.flatMap((node) => inline(node, definitions)));
}

function inline(node: PhrasingContent, definitions: Definitions): readonly Inline[] {
  const children = () =>
    'children' in node ? node.children.flatMap((child) => inline(child, definitions)) : [];
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'lineBreak' }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: children() }];
    case 'delete':
      return [{ kind: 'strikethrough', children: children() }];
    case 'link':
      return link(node.url, children());
    case 'linkReference':
      return link(definitions.get(node.identifier), children());
    case 'image':
      return image(node.url, node.alt);
    case 'imageReference':
      return image(definitions.get(node.identifier), node.alt);
    case 'footnoteReference':
      return [
        { kind: 'superscript', children: [{ kind: 'text', text: `[${node.label ?? node.identifier}]` }] },
      ];
    case 'html':
      // Tags are not interpreted; the text between them stands in nodes of its own.
      return /^<br\s*\/?>$/i.test(node.value) ? [{ kind: 'lineBreak' }] : [];
    default:
      return [];
  }
}

function link(url: string | undefined, children: readonly Inline[]): readonly Inline[] {
  const href = safeHref(url, null);
  return href === null ? children : [{ kind: 'link', href, children }];
}

function image(url: string | undefined, alt: string | null | undefined): readonly Inline[] {
  const src = safeImageSource(url, null);
  return src === null ? [{ kind: 'text', text: alt ?? '' }] : [{ kind: 'image', src, alt: alt ?? '' }];
}
