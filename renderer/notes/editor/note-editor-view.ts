import { startCompletion } from '@codemirror/autocomplete';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, placeholder, tooltips } from '@codemirror/view';
import type { NoteCompletions, NoteFieldProps } from '../note-field.ts';
import { adoptEditorStyles } from './adopted-styles.ts';
import { changeBetween } from './change-between.ts';
import { noteCompletion } from './completion.ts';
import { linkMarks } from './link-marks.ts';
import { liveMarks } from './live-marks.ts';
import { noteKeys } from './note-keys.ts';
import { noteMarkdown } from './note-markdown.ts';

interface EditorOptions {
  readonly text: string;
  readonly caret: NoteFieldProps['caret'];
  readonly label: string;
  readonly placeholder: string;
  readonly newTag: (tag: string) => string;
  readonly completions: () => NoteCompletions;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
}

/** The editor of one note: CodeMirror with what a note needs, and no more. */
export class NoteEditorView {
  readonly #view: EditorView;
  readonly #readOnly = new Compartment();
  readonly #caret: NoteFieldProps['caret'];

  constructor(options: EditorOptions) {
    adoptEditorStyles();
    const { text, caret } = options;
    this.#caret = caret;
    const anchor = typeof caret === 'number' ? Math.min(caret, text.length) : text.length;
    const extensions = [this.#readOnly.of([]), extensionsOf(options)];
    this.#view = new EditorView({
      state: EditorState.create({ doc: text, selection: { anchor }, extensions }),
    });
  }

  /** Puts the editor in its place and, when the note is to be written at once, the caret into it. */
  attach(place: HTMLElement | null): void {
    place?.append(this.#view.dom);
    if (this.#caret === null) return;
    this.focus();
    // It was opened at a link that leads nowhere yet.
    if (typeof this.#caret === 'number') startCompletion(this.#view);
  }

  getText(): string {
    return this.#view.state.doc.toString();
  }

  getCaret(): number | null {
    return this.#view.hasFocus ? this.#view.state.selection.main.head : null;
  }

  /** Changes only the stretch that differs: the caret stays at its words, and undo goes back over it. */
  setText(text: string): void {
    const changes = changeBetween(this.getText(), text);
    if (changes !== null) this.#view.dispatch({ changes });
  }

  focus(): void {
    this.#view.contentDOM.focus({ preventScroll: true });
  }

  isComposing(): boolean {
    return this.#view.composing;
  }

  setReadOnly(isReadOnly: boolean): void {
    const effects = this.#readOnly.reconfigure(isReadOnly ? EditorState.readOnly.of(true) : []);
    this.#view.dispatch({ effects });
  }

  destroy(): void {
    this.#view.destroy();
  }
}

function extensionsOf(options: EditorOptions): Extension {
  const { label, completions, newTag, onChange, onDone } = options;
  return [
    noteMarkdown(options.text),
    liveMarks,
    linkMarks((name) => completions().hasLink(name)),
    noteCompletion(completions, { newTag }),
    noteKeys(onDone),
    placeholder(options.placeholder),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({
      'aria-label': label,
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
    }),
    // Notes move by transforms, within which nothing can stand fixed.
    tooltips({ parent: document.body }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
  ];
}
