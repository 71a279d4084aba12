import type { KeyboardEvent, RefObject } from 'react';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import type { AnnotationKey } from '../../db/annotation-queries.ts';
import { useExportHost } from '../../services/export-host.ts';
import { useReaderHost } from '../../services/reader-host.ts';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';
import { useCopyCitation } from './use-copy-citation.ts';
import type { NotebookCursor } from './use-notebook-cursor.ts';
import type { Selection } from './use-selection.ts';

interface NotebookKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: readonly AnnotationEntry[];
  readonly cursor: NotebookCursor;
  readonly selection: Selection;
  editTags(id: string): void;
  /** False when there is nothing that can be removed. */
  remove(keys: readonly AnnotationKey[]): boolean;
}

/** What commands do in the notebook, and what the keys of its list do while it has the focus. */
export function useNotebookKeys(keys: NotebookKeys): (event: KeyboardEvent) => void {
  const { list, field, shown, cursor, selection, editTags, remove } = keys;
  const { openExport } = useExportHost();
  const { openArticle } = useReaderHost();
  const copy = useCopyCitation();
  const entry = cursor.current?.entry ?? null;
  const hasSelection = selection.entries.length > 0;
  /** What a command means: what is selected, else what the cursor is at. */
  const removeMeant = () => remove(hasSelection ? selection.entries : (entry && [entry]) || []);
  const withEntry = (action: (entry: AnnotationEntry) => void): boolean => {
    if (entry !== null) action(entry);
    return entry !== null;
  };

  useCommandHandlers({
    nextParagraph: () => cursor.follow('ArrowDown'),
    previousParagraph: () => cursor.follow('ArrowUp'),
    removeAnnotation: removeMeant,
    copyCitation: () => withEntry((current) => void copy(current)),
    tagAnnotation: () => withEntry(({ id }) => editTags(id)),
    exportAnnotations: () =>
      openExport(
        hasSelection
          ? { kind: 'annotations', keys: selection.entries, of: 'selection' }
          : { kind: 'annotations', keys: shown, of: 'shown' },
      ),
    find: () => field.current?.select(),
  });

  const runKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (altKey) return false;
    if (ctrlKey || metaKey) return key === 'a' && run(selection.all);
    if (cursor.follow(key)) return true;
    switch (key) {
      case 'Delete':
      case 'Backspace':
        return removeMeant();
      case 'Escape':
        return hasSelection && run(selection.clear);
      case ' ':
        return withEntry(({ id }) => selection.toggle(id));
      case 'Enter':
        return withEntry(({ id, articleId, blockId }) =>
          openArticle(articleId, { blockId: blockId || null, annotationId: id }),
        );
      default:
        return false;
    }
  };
  return (event) => {
    if (event.target !== list.current || !runKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function run(action: () => void): true {
  action();
  return true;
}
