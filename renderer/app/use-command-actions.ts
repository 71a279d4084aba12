import { useMemo } from 'react';
import { useImportActions } from '../features/library/use-import.ts';
import type { CommandActions } from './commands.ts';
import { useUndoCommands } from './use-undo-commands.ts';

/** What the commands do in this window. */
export function useCommandActions(openSearch: () => void, shownArticleId: string | null): CommandActions {
  const { choose } = useImportActions();
  const undoCommands = useUndoCommands(shownArticleId);
  return useMemo(
    () => ({ import: choose, search: openSearch, ...undoCommands }),
    [choose, openSearch, undoCommands],
  );
}
