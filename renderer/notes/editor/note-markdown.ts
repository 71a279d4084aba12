import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { noteFormat } from '../note-format.ts';

/** Names of classes that the style sheet of the field knows. */
const LOOKS = HighlightStyle.define([
  { tag: tags.strong, class: 'cm-md-strong' },
  { tag: tags.emphasis, class: 'cm-md-emphasis' },
  { tag: tags.strikethrough, class: 'cm-md-strike' },
  { tag: tags.heading, class: 'cm-md-heading' },
  { tag: tags.monospace, class: 'cm-md-code' },
  { tag: tags.url, class: 'cm-md-url' },
  { tag: tags.processingInstruction, class: 'cm-md-mark' },
]);

const MARKDOWN: Extension = [
  markdown({ base: markdownLanguage, addKeymap: false, completeHTMLTags: false, pasteURLAsLink: true }),
  syntaxHighlighting(LOOKS),
  Prec.high(keymap.of(markdownKeymap)),
];

/**
 * Markdown with what GitHub adds to it (tasks, tables), as `NoteText` shows it; Enter goes on with a list. A text that is
 * shown as it was written (`noteFormat`) is so here too: its depth would overflow the stack.
 */
export function noteMarkdown(text: string): Extension {
  const language = new Compartment();
  const of = (format: ReturnType<typeof noteFormat>) => (format === 'markdown' ? MARKDOWN : []);
  let present = noteFormat(text);
  return [
    language.of(of(present)),
    EditorState.transactionExtender.of(({ docChanged, newDoc }) => {
      const next = docChanged ? noteFormat(newDoc.toString()) : present;
      if (next === present) return null;
      present = next;
      return { effects: language.reconfigure(of(next)) };
    }),
  ];
}
