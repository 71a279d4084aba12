import type { CodeTokenKind } from './code-tokens.ts';

/** Names of the style sheet's `::highlight()` rules. */
const LAYER_NAMES: Readonly<Record<CodeTokenKind, string>> = {
  comment: 'lectern-code-comment',
  keyword: 'lectern-code-keyword',
  string: 'lectern-code-string',
  number: 'lectern-code-number',
  name: 'lectern-code-name',
  type: 'lectern-code-type',
};

/** Longer code stays plain: its colours would hold up the page for longer than they help. UTF-16 code units. */
const LONGEST_PAINTED = 50_000;

/** The person's own few colours: whatever is painted has that of a selection there, and code would be all selected. */
const OWN_COLORS = '(forced-colors: active)';

/** Colours of code give way to everything a person has marked or looked for. */
const BELOW_MARKS = -1;

/**
 * Colours an element's text, which is `code`, as its language has it, when the window has time, without touching the DOM (CSS Custom
 * Highlight API): text nodes stay what annotations are anchored to. Returns what takes the colours away again.
 */
export function paintCode(element: HTMLElement, code: string, language: string): () => void {
  const text = element.firstChild;
  const isPlain = code.length > LONGEST_PAINTED || matchMedia(OWN_COLORS).matches;
  if (!(text instanceof Text) || isPlain) return () => undefined;
  const painted: (readonly [Highlight, Range])[] = [];
  let isWanted = true;
  const paint = async (): Promise<void> => {
    const { codeTokens } = await import('./code-tokens.ts');
    if (!isWanted) return;
    for (const { kind, start, end } of codeTokens(code, language)) {
      const range = new Range();
      range.setStart(text, start);
      range.setEnd(text, end);
      const layer = layerOf(kind);
      layer.add(range);
      painted.push([layer, range]);
    }
  };
  const waiting = requestIdleCallback(() => void paint());
  return () => {
    isWanted = false;
    cancelIdleCallback(waiting);
    for (const [layer, range] of painted) layer.delete(range);
  };
}

function layerOf(kind: CodeTokenKind): Highlight {
  const name = LAYER_NAMES[kind];
  const existing = CSS.highlights.get(name);
  if (existing !== undefined) return existing;
  const layer = new Highlight();
  layer.priority = BELOW_MARKS;
  CSS.highlights.set(name, layer);
  return layer;
}
