import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BinWeight } from '../../db/bin-repository.ts';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import { askFirst } from '../../ui/confirm.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './destroy-question.module.css';

/** From so many on, it is told how far the work is. */
const LONG = 200;

const TOPIC = 'destroy';

/** Deletes articles of the bin for ever, after saying what goes with them; answers whether it was done. */
export function useDestroyArticles(): (ids: readonly string[]) => Promise<boolean> {
  const { bin } = useServices();
  const { t } = useTranslation();
  return useCallback(
    async (ids) => {
      if (ids.length === 0) return false;
      try {
        const weight = await bin.weigh(ids);
        const isMeant = await askFirst({
          title: t('library.destroyTitle', { count: weight.articles }),
          text: <WhatGoes weight={weight} />,
          confirmLabel: t('library.destroyConfirm'),
        });
        if (!isMeant) return false;
        const count = await bin.destroy(ids, (done) => {
          const text = t('library.destroying', { done, total: ids.length });
          if (ids.length >= LONG) showToast({ topic: TOPIC, text });
        });
        showToast({ topic: TOPIC, text: t('library.done.destroyed', { count }) });
        return true;
      } catch (error) {
        const text = t('library.destroyFailed', { reason: explainError(error) });
        showToast({ topic: TOPIC, text, tone: 'problem' });
        return false;
      }
    },
    [bin, t],
  );
}

function WhatGoes({ weight }: { readonly weight: BinWeight }) {
  const { t } = useTranslation();
  const { highlights, notes } = weight;
  return (
    <>
      <p>{t(highlights + notes === 0 ? 'library.destroyNothing' : 'library.destroyText')}</p>
      <ul className={styles.list}>
        {highlights > 0 && <li>{t('library.destroyHighlights', { count: highlights })}</li>}
        {notes > 0 && <li>{t('library.destroyNotes', { count: notes })}</li>}
      </ul>
      <p>{t('library.destroyFinal')}</p>
    </>
  );
}
