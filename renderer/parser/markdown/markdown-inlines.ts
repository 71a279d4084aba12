import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../../shared/article.ts';
import { tidyInlines } from '../inlines.ts';
import { safeHref, safeImageSource } from '../links.ts';
import { InlineHtml } from './inline-html.ts';
import { fragmentAnchor, noteAnchor, percentDecoded, type References } from './references.ts';
import { wikiInlines } from './wiki-text.ts';

/** Runs of Markdown's phrasing content, tidied. */
export function markdownInlines(
  nodes: readonly PhrasingContent[],
  references: References,
): readonly Inline[] {
  return tidyInlines(phrasing(nodes, references));
}

/** Names that raw tags amid the text give to their places (`<a name="here"></a>`). */
export function anchorsIn(nodes: readonly PhrasingContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    const name =
      node.type === 'html' ? /\s(?:id|name)\s*=\s*["']?([^\s"'>]+)/i.exec(node.value)?.[1] : undefined;
    return name === undefined ? [] : [fragmentAnchor(name)];
  });
}

function phrasing(nodes: readonly PhrasingContent[], references: References): readonly Inline[] {
  const html = new InlineHtml();
  for (const node of nodes) {
    if (node.type === 'html') html.tag(node.value);
    else html.add(inline(node, references));
  }
  return html.finish();
}

function inline(node: PhrasingContent, references: References): readonly Inline[] {
  const children = () => ('children' in node ? phrasing(node.children, references) : []);
  switch (node.type) {
    case 'text':
      return wikiInlines(node.value);
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
      return link(references.addresses.get(node.identifier), children());
    case 'image':
      return image(node.url, node.alt);
    case 'imageReference':
      return image(references.addresses.get(node.identifier), node.alt);
    case 'footnoteReference':
      return noteReference(node.identifier, references);
    default:
      return [];
  }
}

function link(url: string | undefined, children: readonly Inline[]): readonly Inline[] {
  const href = url?.startsWith('#') ? `#${fragmentAnchor(url.slice(1))}` : safeHref(url, null);
  return href === null ? children : [{ kind: 'link', href, children }];
}

/** A path beside the document is a file's name, in which an address writes spaces and accents with percent signs. */
function image(url: string | undefined, alt: string | null | undefined): readonly Inline[] {
  const safe = safeImageSource(url, null);
  if (safe === null) return [{ kind: 'text', text: alt ?? '' }];
  const src = /^[a-z][a-z\d+.-]*:/i.test(safe) ? safe : percentDecoded(safe);
  return [{ kind: 'image', src, alt: alt ?? '' }];
}

function noteReference(identifier: string, { noteLabels }: References): readonly Inline[] {
  const text: Inline = { kind: 'text', text: noteLabels.get(identifier) ?? identifier };
  const href = `#${noteAnchor(identifier)}`;
  return [{ kind: 'superscript', children: [{ kind: 'link', href, children: [text] }] }];
}
