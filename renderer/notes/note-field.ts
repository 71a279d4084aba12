import type { RefObject } from 'react';
import type { NoteLink } from '../../shared/annotation.ts';

/** What the writing of a note asks of its field, and the field of it. */
export interface NoteFieldProps {
  readonly initialText: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  /** Where the caret stands at first: at the end, at an offset, or nowhere (the focus is elsewhere). */
  readonly caret: 'end' | number | null;
  readonly handle: RefObject<NoteFieldHandle | null>;
  readonly completions: NoteCompletions;
  readonly onChange: (text: string) => void;
  /** Escape, or Ctrl+Enter. */
  readonly onDone: () => void;
}

/** A field from outside. */
export interface NoteFieldHandle {
  getText(): string;
  /** Where the caret is; null while the focus is elsewhere. */
  getCaret(): number | null;
  /** Puts another text in the field; the caret stays at its words. */
  setText(text: string): void;
  focus(): void;
  isComposing(): boolean;
}

/** A place that a link can lead to. */
export interface LinkChoice {
  readonly articleId: string;
  readonly blockId: string | null;
  /** What stands between the brackets once it is chosen. */
  readonly name: string;
  /** As it is offered. */
  readonly label: string;
  readonly detail: string;
}

/** What is offered after `[[` and `#`, and what is done with what is chosen. */
export interface NoteCompletions {
  /** Places for what stands after `[[`. */
  findLinks(typed: string): Promise<readonly LinkChoice[]>;
  /** Answers the name under which the link is kept. */
  addLink(link: NoteLink): string;
  findTags(typed: string): readonly string[];
  addTag(tag: string): void;
  /** Whether a link of that name leads somewhere. */
  hasLink(name: string): boolean;
}
