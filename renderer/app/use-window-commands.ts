import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { useImportActions } from '../services/use-import.ts';
import { useOpenWindow } from '../services/use-open-window.ts';
import { useUndoCommands } from './use-undo-commands.ts';

/** Commands that the window carries out wherever the person is in it. */
export function useWindowCommands(openSearch: () => void, shownArticleId: string | null): void {
  const { chooseFiles, chooseFolders } = useImportActions();
  const openWindow = useOpenWindow();
  const { undo, redo } = useUndoCommands(shownArticleId);
  useCommandHandlers(
    {
      import: chooseFiles,
      importFolder: chooseFolders,
      // At the same place: to read on in one while the other goes elsewhere.
      newWindow: () => openWindow(location.hash),
      search: openSearch,
      // Where no article is open there is nothing but all of them to find something in.
      find: openSearch,
      undo,
      redo,
    },
    true,
  );
}
