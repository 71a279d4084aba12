import { useTranslation } from 'react-i18next';
import type { NoteRow } from '../../db/rows.ts';
import { toggleTask } from '../../notes/toggle-task.ts';
import { useServices } from '../../services/services.ts';
import { useEdit } from '../../services/use-edit.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';

/** Turns the box of a task in a note over; stays the same between renders. */
export function useTaskToggling({ id, text }: NoteRow): (offset: number) => void {
  const { annotations } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  return useStableCallback((offset: number) => {
    const failed = (reason: string) => t('notebook.failed', { reason });
    void edit(() => annotations.changeNote(id, { text: toggleTask(text, offset) }), { failed });
  });
}
