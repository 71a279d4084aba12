import { common, createLowlight } from 'lowlight';

/** What a stretch of code is, as far as it has a colour of its own. */
export type CodeTokenKind = 'comment' | 'keyword' | 'string' | 'number' | 'name' | 'type';

/** Offsets count UTF-16 code units of the code. */
export interface CodeToken {
  readonly kind: CodeTokenKind;
  readonly start: number;
  readonly end: number;
}

/** Scopes of highlight.js (https://highlightjs.readthedocs.io/en/latest/css-classes-reference.html); others stay ink. */
const KINDS: Readonly<Record<string, CodeTokenKind>> = {
  comment: 'comment',
  quote: 'comment',
  keyword: 'keyword',
  literal: 'keyword',
  meta: 'keyword',
  'selector-tag': 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  symbol: 'string',
  link: 'string',
  addition: 'string',
  number: 'number',
  bullet: 'number',
  deletion: 'number',
  attr: 'name',
  attribute: 'name',
  name: 'name',
  property: 'name',
  section: 'name',
  'selector-class': 'name',
  'selector-id': 'name',
  title: 'name',
  built_in: 'type',
  class: 'type',
  type: 'type',
  variable: 'type',
  'template-variable': 'type',
};
/** Code within a string that is itself no string. */
const RESET = 'subst';

const lowlight = createLowlight(common);

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

/**
 * The stretches of code that have a colour, in reading order, without overlaps; none where the language is not known.
 * Pure; time grows with the text.
 */
export function codeTokens(text: string, language: string): readonly CodeToken[] {
  const name = language.toLowerCase();
  if (!lowlight.registered(name)) return [];
  const tokens: CodeToken[] = [];
  let at = 0;
  const walk = (nodes: readonly Node[], kind: CodeTokenKind | null): void => {
    for (const node of nodes) {
      if (node.type === 'element') walk(node.children, kindOf(node.properties.className, kind));
      if (node.type !== 'text') continue;
      const end = at + node.value.length;
      if (kind !== null) tokens.push({ kind, start: at, end });
      at = end;
    }
  };
  walk(lowlight.highlight(name, text).children, null);
  return tokens;
}

/** An element's classes are `hljs-` and its scope, then what the scope is of; one without a colour keeps the outer's. */
function kindOf(classes: unknown, outer: CodeTokenKind | null): CodeTokenKind | null {
  const [first] = Array.isArray(classes) ? classes : [];
  const scope = String(first).replace(/^hljs-/, '');
  return scope === RESET ? null : (KINDS[scope] ?? outer);
}
