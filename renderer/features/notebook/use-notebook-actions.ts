import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationKey } from '../../db/annotation-queries.ts';
import { useServices } from '../../services/services.ts';
import { useEdit } from '../../services/use-edit.ts';

export interface NotebookActions {
  remove(keys: readonly AnnotationKey[]): void;
  restore(keys: readonly AnnotationKey[]): void;
  changeTags(keys: readonly AnnotationKey[], added: readonly string[], removed?: readonly string[]): void;
}

/** What is done to annotations from the notebook; each is one thing to undo. */
export function useNotebookActions(): NotebookActions {
  const { notebook } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  const failed = useCallback((reason: string) => t('notebook.failed', { reason }), [t]);
  return {
    remove: (keys) =>
      void edit(() => notebook.remove(keys), {
        done: t('notebook.removed', { count: keys.length }),
        failed,
      }),
    restore: (keys) =>
      void edit(() => notebook.restore(keys), {
        done: t('notebook.restored', { count: keys.length }),
        failed,
      }),
    changeTags: (keys, added, removed = []) =>
      void edit(() => notebook.changeTags(keys, added, removed), {
        ...(keys.length > 1 && { done: t('notebook.tagged', { count: keys.length }) }),
        failed,
      }),
  };
}
