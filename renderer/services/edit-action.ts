import type { EditLog } from '../db/edit-log.ts';
import type { EditRow } from '../db/rows.ts';
import type { UndoableAction, UndoHistory } from '../history/undo-history.ts';

/** A stored edit as something that can be undone and redone. */
export function editAction(edits: EditLog, { seq, articleId }: EditRow): UndoableAction {
  return {
    ...(articleId !== null && { articleId }),
    do: async () => void (await edits.redo(seq)),
    undo: async () => void (await edits.undo(seq)),
  };
}

/** Lets the history begin with what was done before this start. */
export async function loadEdits(edits: EditLog, history: UndoHistory): Promise<void> {
  const rows = await edits.list();
  const actionsOf = (isUndone: boolean) =>
    rows.filter(({ undoneAt }) => undoneAt > 0 === isUndone).map((row) => editAction(edits, row));
  history.load(actionsOf(false), actionsOf(true));
}
