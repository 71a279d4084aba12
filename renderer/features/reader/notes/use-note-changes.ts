import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../../services/services.ts';
import { useEdit } from '../../../services/use-edit.ts';

export interface NoteChanges {
  /** Changes the text of a stored note, as it is then. */
  changeText(id: string, change: (text: string) => string): Promise<void>;
}

/** Small changes of notes that are not written in at the moment; each can be undone. */
export function useNoteChanges(): NoteChanges {
  const { annotations } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  return useMemo(
    () => ({
      changeText: async (id, change) => {
        await edit(() => annotations.changeNoteText(id, change), {
          failed: (reason) => t('reader.failed', { reason }),
        });
      },
    }),
    [annotations, edit, t],
  );
}
