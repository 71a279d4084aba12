import type { EditLog } from '../db/edit-log.ts';
import type { EditRow } from '../db/rows.ts';
import type { UndoableAction, UndoHistory } from '../history/undo-history.ts';

/** A stored edit as something that can be undone and redone. */
export function editAction(edits: EditLog, { seq, articleId, changes }: EditRow): UndoableAction {
  const annotations = changes.filter(({ table }) => table === 'highlights' || table === 'notes');
  return {
    annotationIds: annotations.map(({ key }) => key),
    ...(articleId !== null && { articleId }),
    do: () => edits.redo(seq),
    undo: () => edits.undo(seq),
  };
}

/** Lets the history begin with what was done before this start. */
export async function loadEdits(edits: EditLog, history: UndoHistory): Promise<void> {
  const rows = await edits.list();
  const done = rows.filter(({ undoneAt }) => undoneAt === 0);
  // What was undone last is done again first.
  const undone = rows.filter(({ undoneAt }) => undoneAt > 0).sort((a, b) => b.undoneAt - a.undoneAt);
  history.load(
    done.map((row) => editAction(edits, row)),
    undone.map((row) => editAction(edits, row)),
  );
}
