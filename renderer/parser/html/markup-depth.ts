/** Elements that hold nothing, or whose end tag HTML lets a page leave out: they do not nest by being repeated. */
const SHALLOW = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'html head body p li dt dd rp rt option optgroup colgroup caption thead tbody tfoot tr td th'
  ).split(' '),
);

/**
 * How deep a page's source nests its elements, or one more than `limit` when it is deeper. Chromium cuts the tree off
 * at 512 elements, but its parser keeps all that are open and searches them for each tag: 100,000 nested elements take
 * it 45 seconds. So the source is looked at before it is parsed.
 */
export function markupDepth(source: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of source.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
    if (SHALLOW.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
    if (deepest > limit) return deepest;
  }
  return deepest;
}
