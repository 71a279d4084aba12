import { useMemo } from 'react';
import { useImportActions } from '../services/use-import.ts';
import type { CommandActions } from './commands.ts';
import { useUndoCommands } from './use-undo-commands.ts';

/** What the commands do in this window. */
export function useCommandActions(openSearch: () => void, shownArticleId: string | null): CommandActions {
  const { chooseFiles, chooseFolders } = useImportActions();
  const undoCommands = useUndoCommands(shownArticleId);
  return useMemo(
    () => ({ import: chooseFiles, importFolder: chooseFolders, search: openSearch, ...undoCommands }),
    [chooseFiles, chooseFolders, openSearch, undoCommands],
  );
}
