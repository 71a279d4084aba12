import { usePrintHost } from './print-host.ts';
import { useCommandHandlers } from './use-command-handlers.ts';

/** While an article shows, the command prints it with its marks and notes. */
export function usePrintCommands(articleId: string): void {
  const { prepare, finish } = usePrintHost();
  useCommandHandlers({
    print: () => {
      void prepare(articleId).then((isReady) => {
        // Returns when the system's dialog is closed.
        if (isReady) print();
        finish();
      });
    },
  });
}
