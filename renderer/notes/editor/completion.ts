import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { LinkChoice, NoteCompletions } from '../note-field.ts';

/** What is offered after `[[` (articles and their paragraphs) and after `#` (tags). */
export function noteCompletion(completions: () => NoteCompletions, words: TagWords): Extension {
  return autocompletion({
    override: [(context) => linksAt(context, completions), (context) => tagsAt(context, completions, words)],
    icons: false,
    // Its keys are in note-keys.ts: Escape would be lost while an answer is waited for.
    defaultKeymap: false,
    activateOnTypingDelay: 0,
    interactionDelay: 0,
    tooltipClass: () => 'lectern-choices',
  });
}

export interface TagWords {
  readonly newTag: (tag: string) => string;
}

function linksAt(
  context: CompletionContext,
  completions: () => NoteCompletions,
): Promise<CompletionResult> | null {
  const found = context.matchBefore(/\[\[[^[\]\n]*$/);
  return found && linkResult(found, completions);
}

async function linkResult(
  found: { readonly from: number; readonly text: string },
  completions: () => NoteCompletions,
): Promise<CompletionResult> {
  const choices = await completions().findLinks(found.text.slice(2));
  const options = choices.map((choice): Completion => {
    const { label, detail } = choice;
    return {
      label,
      detail,
      apply: (view, _option, from, to) => insertLink(view, choice, from, to, completions()),
    };
  });
  return { from: found.from + 2, options, filter: false };
}

function insertLink(
  view: EditorView,
  { name, articleId, blockId }: LinkChoice,
  from: number,
  to: number,
  completions: NoteCompletions,
): void {
  const kept = completions.addLink({ text: name, articleId, blockId });
  // What stands of the link behind the caret is replaced too.
  const rest = /^[^[\]\n]*\]\]/.exec(view.state.sliceDoc(to, view.state.doc.lineAt(to).to))?.[0] ?? '';
  const end = to + rest.length;
  view.dispatch({
    changes: { from, to: end, insert: `${kept}]]` },
    selection: { anchor: from + kept.length + 2 },
    userEvent: 'input.complete',
  });
}

function tagsAt(
  context: CompletionContext,
  completions: () => NoteCompletions,
  words: TagWords,
): CompletionResult | null {
  const found = context.matchBefore(/(?<![\p{L}\p{N}#&/])#[\p{L}\p{N}_-]+$/u);
  if (found === null) return null;
  const typed = found.text.slice(1);
  const { findTags, addTag } = completions();
  const known = findTags(typed);
  const isKnown = known.some((tag) => tag.toLowerCase() === typed.toLowerCase());
  const apply = (tag: string) => (view: EditorView) => {
    const to = view.state.selection.main.head;
    const from = to - typed.length - 1;
    addTag(tag);
    view.dispatch({ changes: { from: view.state.sliceDoc(from, to).startsWith('#') ? from : to, to } });
  };
  const options: Completion[] = known.map((tag) => ({ label: tag, apply: apply(tag) }));
  if (!isKnown) options.push({ label: typed, displayLabel: words.newTag(typed), apply: apply(typed) });
  return { from: found.from + 1, options, filter: false };
}
