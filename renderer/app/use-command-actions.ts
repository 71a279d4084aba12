import { useMemo } from 'react';
import { useImportActions } from '../services/use-import.ts';
import type { CommandActions } from './commands.ts';
import type { ReaderCommands } from './reader-commands.ts';
import { useUndoCommands } from './use-undo-commands.ts';

interface Finding {
  readonly openSearch: () => void;
  readonly reader: ReaderCommands;
  readonly shownArticleId: string | null;
}

/** What the commands do in this window. */
export function useCommandActions({ openSearch, reader, shownArticleId }: Finding): CommandActions {
  const { chooseFiles, chooseFolders } = useImportActions();
  const undoCommands = useUndoCommands(shownArticleId);
  return useMemo(
    () => ({
      import: chooseFiles,
      importFolder: chooseFolders,
      search: openSearch,
      // Where no article is open there is nothing but all of them to find something in.
      find: () => reader.run('find') || openSearch(),
      findNext: () => void reader.run('findNext'),
      findPrevious: () => void reader.run('findPrevious'),
      ...undoCommands,
    }),
    [chooseFiles, chooseFolders, openSearch, reader, undoCommands],
  );
}
