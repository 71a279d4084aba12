import { type EditorView, WidgetType } from '@codemirror/view';

/** Stands for the dash of a list. */
export class BulletSign extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const sign = document.createElement('span');
    sign.className = 'cm-bullet';
    sign.textContent = '•';
    return sign;
  }
}

/** Stands for `[ ]` and `[x]`; a click turns it over. */
export class TaskBox extends WidgetType {
  readonly #isDone: boolean;
  readonly #name: string;

  /** @param name What is to be done, for who does not see the line */
  constructor(isDone: boolean, name: string) {
    super();
    this.#isDone = isDone;
    this.#name = name;
  }

  override eq(other: TaskBox): boolean {
    return other.#isDone === this.#isDone && other.#name === this.#name;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'cm-task';
    box.checked = this.#isDone;
    box.tabIndex = -1;
    box.ariaLabel = this.#name;
    // The caret stays where it is.
    box.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('click', (event) => {
      event.preventDefault();
      const at = view.posAtDOM(box) + 1;
      if (!view.state.readOnly)
        view.dispatch({ changes: { from: at, to: at + 1, insert: this.#isDone ? ' ' : 'x' } });
    });
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
