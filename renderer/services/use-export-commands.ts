import { useExportHost } from './export-host.ts';
import { useCommandHandlers } from './use-command-handlers.ts';

/** While an article shows, the command for it exports what was made of it. */
export function useExportCommands(articleId: string): void {
  const { openExport } = useExportHost();
  useCommandHandlers({ exportArticle: () => openExport({ kind: 'article', articleId }) });
}
