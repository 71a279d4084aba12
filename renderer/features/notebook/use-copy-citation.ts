import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnotationKey, type AnnotationRow, getAnnotations } from '../../db/annotation-queries.ts';
import { useDatabase } from '../../db/database-context.ts';
import { type CitedPassage, citation } from '../../export/citation.ts';
import { explainError } from '../../i18n/explain-error.ts';
import { copyText } from '../../services/copy-text.ts';
import { showToast } from '../../ui/toast.tsx';

/** Puts an annotation on the clipboard with where it is from, and says so. */
export function useCopyCitation(): (key: AnnotationKey) => Promise<void> {
  const db = useDatabase();
  const { t } = useTranslation();
  return useCallback(
    async (key) => {
      try {
        const annotation = (await getAnnotations(db, [key])).get(key.id);
        if (annotation?.article === undefined) return;
        const words = { quoted: (text: string) => t('notebook.quoted', { text }) };
        const { text, html } = citation(annotation.article, citedOf(annotation), words);
        copyText(text, html);
        showToast({ text: t('notebook.copied'), topic: 'copied' });
      } catch (error) {
        showToast({ text: t('notebook.notCopied', { reason: explainError(error) }), tone: 'problem' });
      }
    },
    [db, t],
  );
}

function citedOf(annotation: AnnotationRow): CitedPassage {
  const { row } = annotation;
  const place = { blockId: row.blockId, annotationId: row.id };
  const highlight = annotation.kind === 'highlight' ? annotation.row : annotation.highlight;
  const note = annotation.kind === 'note' ? annotation.row : null;
  const targets = highlight?.targets ?? (note?.target ? [note.target] : []);
  return {
    ...place,
    quote: targets.map(({ quote }) => quote.exact).join('\n'),
    notes: note === null ? [] : [note.text],
  };
}
