/** Attributes by which an element shows another one of the document. */
const REFERENCE = /url\(\s*["']?#([^)"']+)["']?\s*\)/g;

/**
 * How many elements a browser draws for an SVG: each `use`, pattern, mask, marker and clip counts the elements that it
 * shows, again and again. Ten elements that show the next one ten times each are ten thousand million. Infinite where
 * an element shows itself or a style sheet refers to elements, and past `most`.
 */
export function svgCost(root: Element, most: number): number {
  const byId = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) byId.set(element.id, element);
  const costs = new Map<Element, number>();
  const cost = (element: Element): number => {
    const known = costs.get(element);
    if (known !== undefined) return known;
    costs.set(element, Number.POSITIVE_INFINITY); // until it is known: who meets it again goes in a circle
    let sum = 1;
    for (const shown of shownBy(element, byId)) sum += cost(shown);
    for (const child of element.children) {
      sum += cost(child);
      if (sum > most) return Number.POSITIVE_INFINITY;
    }
    costs.set(element, sum);
    return sum;
  };
  return hasStyleReferences(root) || isDeep(root) ? Number.POSITIVE_INFINITY : cost(root);
}

function shownBy(element: Element, byId: ReadonlyMap<string, Element>): readonly Element[] {
  const ids: string[] = [];
  for (const { localName, value } of element.attributes) {
    if (localName === 'href' && value.startsWith('#')) ids.push(value.slice(1));
    for (const [, id = ''] of value.matchAll(REFERENCE)) ids.push(id);
  }
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function hasStyleReferences(root: Element): boolean {
  return [...root.querySelectorAll('style')].some((style) => /url\(|@import/i.test(style.textContent));
}

const DEEPEST = 200;

/** Whether elements nest deeper than recursion may go. */
function isDeep(root: Element): boolean {
  let level: readonly Element[] = [root];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    level = level.flatMap((element) => [...element.children]);
    if (level.length === 0) return false;
  }
  return true;
}
