import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportEntryKey } from '../../../db/import-rows.ts';
import type { ArticleRow } from '../../../db/rows.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { readAgain } from '../../../importing/read-again.ts';
import { useServices } from '../../../services/services.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { showToast } from '../../../ui/toast.tsx';
import { VersionDialog } from '../../../versions/version-dialog.tsx';

/** Reads the article's file once more when that is asked for, and shows what comes of it beside what is there. */
export function ReadAgain({ article }: { readonly article: ArticleRow }) {
  const { t } = useTranslation();
  const { platform, importHistory } = useServices();
  const [key, setKey] = useState<ImportEntryKey | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const isReading = useRef(false);
  const read = async (): Promise<void> => {
    if (isReading.current) return;
    isReading.current = true;
    showToast({ text: t('versions.reading') });
    try {
      const offered = await readAgain(platform, importHistory, article.id);
      if (offered === null) showToast({ text: t('versions.unchanged') });
      setKey(offered);
      setIsOpen(offered !== null);
    } catch (error) {
      showToast({ text: t('versions.notRead', { reason: explainError(error) }), tone: 'problem' });
    } finally {
      isReading.current = false;
    }
  };
  useCommandHandlers({ readAgain: () => void read() });
  if (key === null) return null;
  const [batchId, seq, part] = key;
  const { title, sourceName: name } = article;
  const entry = { batchId, seq, part, kind: 'newVersion', title, name } as const;
  return <VersionDialog {...{ entry, isOpen }} canKeepBoth={false} onClose={() => setIsOpen(false)} />;
}
