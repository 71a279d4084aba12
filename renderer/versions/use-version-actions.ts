import { useTranslation } from 'react-i18next';
import type { ImportEntryKey, ImportEntryRow } from '../db/import-rows.ts';
import { exchangeVersion } from '../services/compare-versions.ts';
import { useServices } from '../services/services.ts';
import { useUndoable } from '../services/use-undoable.ts';

/** What leads to a version of an article: the entry of an import, or what is like one. */
export type Versioned = Pick<ImportEntryRow, 'batchId' | 'seq' | 'part' | 'kind' | 'title' | 'name'>;

interface VersionActions {
  /** Takes the new version, or goes back to the old one. */
  exchange(): void;
  /** Makes the new version an article of its own. */
  keepBoth(): void;
}

/** What can be done about a new version of an article that is in the library. */
export function useVersionActions({ batchId, seq, part, kind, title }: Versioned): VersionActions {
  const { importHistory, anchoring, library } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  const entryKey: ImportEntryKey = [batchId, seq, part];
  const failed = (reason: string) => t('importing.versionFailed', { reason });
  const exchange = () => exchangeVersion(importHistory, anchoring, entryKey);
  return {
    exchange: () => {
      const key = kind === 'updated' ? 'importing.wentBack' : 'importing.versionTaken';
      const done = t(key, { title: title ?? '' });
      void perform({ do: exchange, undo: exchange }, { done, failed });
    },
    keepBoth: () => {
      let articleId: string | null = null;
      const action = {
        do: async () => {
          if (articleId === null) articleId = await importHistory.keepBoth(entryKey);
          else await library.restore([articleId]);
        },
        undo: async () => {
          if (articleId !== null) await library.moveToBin([articleId]);
        },
      };
      void perform(action, { done: t('importing.bothKept'), failed });
    },
  };
}
