import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { BulletSign, TaskBox } from './line-widgets.ts';

/** Signs of Markdown that are not shown where the caret is elsewhere. */
const HIDDEN = new Set([
  'EmphasisMark',
  'CodeMark',
  'StrikethroughMark',
  'HeaderMark',
  'LinkMark',
  'URL',
  'QuoteMark',
]);

/** What such a sign belongs to: it shows while the caret stands in this. */
const OWNERS = new Set(['Emphasis', 'StrongEmphasis', 'InlineCode', 'Strikethrough', 'Link']);

const HIDE = Decoration.replace({});
const LINK = Decoration.mark({ class: 'cm-md-link' });
const QUOTE = Decoration.line({ class: 'cm-md-quote' });

type Mark = Range<Decoration>;

interface Node {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly node: {
    readonly parent: { readonly name: string; readonly from: number; readonly to: number } | null;
  };
}

/**
 * Shows Markdown as it will look while it is written: signs are hidden but where the caret stands, tasks are boxes to
 * click. Only what is in sight is looked at. While an input method composes nothing changes: it would be interrupted.
 */
export const liveMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.view.composing) this.decorations = this.decorations.map(update.changes);
      else if (update.docChanged || update.selectionSet || update.viewportChanged || isParsed(update))
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function isParsed(update: ViewUpdate): boolean {
  return syntaxTree(update.startState) !== syntaxTree(update.state);
}

function decorate(view: EditorView): DecorationSet {
  const marks: Mark[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        marks.push(...marksOf(node, view.state));
        // Code is shown as it is.
        return node.name !== 'FencedCode' && node.name !== 'CodeBlock';
      },
    });
  }
  return Decoration.set(marks, true);
}

function marksOf(node: Node, state: EditorState): readonly Mark[] {
  if (node.name === 'Link') return isWebLink(node, state) ? [LINK.range(node.from, node.to)] : [];
  if (node.name === 'Blockquote') return quoteLines(node, state);
  if (node.name === 'ListMark') return bullet(node, state);
  if (node.name === 'TaskMarker') return task(node, state);
  if (!HIDDEN.has(node.name)) return [];
  const owner = node.node.parent;
  if (owner === null || (owner.name === 'Link' && !isWebLink(owner, state))) return [];
  // An address that stands alone is its own text.
  if (node.name === 'URL' && owner.name !== 'Link') return [];
  const shown = OWNERS.has(owner.name) ? owner : state.doc.lineAt(node.from);
  if (isTouched(state, shown.from, shown.to)) return [];
  const to = node.name === 'HeaderMark' || node.name === 'QuoteMark' ? withSpace(node.to, state) : node.to;
  return to > node.from ? [HIDE.range(node.from, to)] : [];
}

/** `[[…]]` is a link in a link to the parser of Markdown; `[text]` without an address is text. */
function isWebLink(
  { from, to }: { readonly from: number; readonly to: number },
  state: EditorState,
): boolean {
  const text = state.sliceDoc(from, to);
  return text.endsWith(')') && !text.startsWith('[[');
}

function quoteLines({ from, to }: Node, state: EditorState): readonly Mark[] {
  const marks: Mark[] = [];
  for (let line = state.doc.lineAt(from); ; line = state.doc.line(line.number + 1)) {
    marks.push(QUOTE.range(line.from));
    if (line.to >= to || line.number === state.doc.lines) return marks;
  }
}

/** A dash becomes a bullet; before a task's box it goes. */
function bullet({ from, to }: Node, state: EditorState): readonly Mark[] {
  const sign = state.sliceDoc(from, to);
  if (/\d/.test(sign) || isTouched(state, from, to)) return [];
  const isTask = /^\s+\[[ xX]\]/.test(state.sliceDoc(to, to + 8));
  if (isTask) return [HIDE.range(from, withSpace(to, state))];
  return [Decoration.replace({ widget: new BulletSign() }).range(from, to)];
}

function task({ from, to }: Node, state: EditorState): readonly Mark[] {
  if (isTouched(state, from + 1, to - 1)) return [];
  const isDone = state.sliceDoc(from + 1, to - 1) !== ' ';
  const name = state.sliceDoc(to, state.doc.lineAt(to).to).trim();
  return [Decoration.replace({ widget: new TaskBox(isDone, name) }).range(from, to)];
}

function withSpace(at: number, state: EditorState): number {
  return state.sliceDoc(at, at + 1) === ' ' ? at + 1 : at;
}

function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && range.to >= from);
}
