import { type RefObject, useEffect, useState } from 'react';
import type { AnnotationKey } from '../../db/annotation-queries.ts';
import { useExportHost } from '../../services/export-host.ts';
import { type NotebookFilter, writeNotebookFilter } from './notebook-filter.ts';
import { NotebookList } from './notebook-list.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useItemActions } from './use-item-actions.ts';
import type { Notebook } from './use-notebook.ts';
import { type NotebookActions, useNotebookActions } from './use-notebook-actions.ts';
import { useNotebookCursor } from './use-notebook-cursor.ts';
import { useNotebookKeys } from './use-notebook-keys.ts';
import { type Selection, useSelection } from './use-selection.ts';

interface OpenNotebookProps {
  readonly notebook: Extract<Notebook, { kind: 'open' }>;
  readonly filter: NotebookFilter;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  onFilter(filter: NotebookFilter): void;
}

/** The list of what the notebook shows, with its cursor, its selection and its keys. */
export function OpenNotebook({ notebook, filter, field, list, onFilter }: OpenNotebookProps) {
  const { rows, items, shown } = notebook;
  const shownAs = writeNotebookFilter(filter);
  const cursor = useNotebookCursor(rows, shownAs);
  const selection = useSelection(items);
  const [editedTagsOf, setEditedTagsOf] = useState<string | null>(null);
  const focus = () => list.current?.focus({ preventScroll: true });
  const all = useNotebookActions();
  const leaveAnd = (act: (keys: readonly AnnotationKey[]) => void) => (keys: readonly AnnotationKey[]) => {
    cursor.leave();
    selection.clear();
    focus();
    act(keys);
  };
  const actions = { ...all, remove: leaveAnd(all.remove), restore: leaveAnd(all.restore) };
  const itemActions = useItemActions({
    ...actions,
    editTags: (id) => {
      setEditedTagsOf(id);
      if (id === null) focus();
    },
  });
  const handleKey = useNotebookKeys({
    ...{ list, field, shown, cursor, selection, editTags: setEditedTagsOf },
    remove: (keys) => {
      if (keys.length === 0 || filter.isBin) return false;
      actions.remove(keys);
      return true;
    },
  });
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [list]);

  return (
    <>
      {selection.ids.size > 0 && (
        <SelectedActions selection={selection} isInBin={filter.isBin} actions={actions} onLeave={focus} />
      )}
      <NotebookList
        {...{ rows, shownAs, editedTagsOf, query: filter.query, isInBin: filter.isBin }}
        ref={list}
        isTitled={filter.grouping !== 'article'}
        currentKey={cursor.currentKey}
        selected={selection.ids}
        actions={itemActions}
        onCurrent={(key) => {
          cursor.moveTo(key);
          focus();
        }}
        onSelect={(id, event) => {
          if (event.shiftKey) selection.extendTo(id);
          else selection.toggle(id);
          focus();
        }}
        onKey={handleKey}
        onArticle={(articleId) => onFilter({ ...filter, articleId })}
      />
    </>
  );
}

interface SelectedActionsProps {
  readonly selection: Selection;
  readonly isInBin: boolean;
  readonly actions: NotebookActions;
  onLeave(): void;
}

function SelectedActions({ selection, isInBin, actions, onLeave }: SelectedActionsProps) {
  const { openExport } = useExportHost();
  const { entries } = selection;
  return (
    <SelectionBar
      count={selection.ids.size}
      isInBin={isInBin}
      onTag={(tag) => actions.changeTags(entries, [tag])}
      onExport={() => openExport({ kind: 'annotations', keys: entries, of: 'selection' })}
      onRemove={() => actions.remove(entries)}
      onRestore={() => actions.restore(entries)}
      onSelectAll={selection.all}
      onClear={() => {
        selection.clear();
        onLeave();
      }}
    />
  );
}
