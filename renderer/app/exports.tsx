import { type ReactNode, useMemo, useState } from 'react';
import { ExportDialog } from '../features/exporting/export-dialog.tsx';
import { ExportHostContext, type ExportScope } from '../services/export-host.ts';
import { useCommandHandlers } from '../services/use-command-handlers.ts';

interface ExportsProps {
  /** The article that shows, or null. */
  readonly articleId: string | null;
  readonly children: ReactNode;
}

/** Lets every part of the window ask for an export, and carries out the commands for it. */
export function Exports({ articleId, children }: ExportsProps) {
  const [scope, setScope] = useState<ExportScope | null>(null);
  const host = useMemo(() => ({ openExport: setScope }), []);
  useCommandHandlers({
    exportArticle: () => {
      if (articleId === null) return false;
      setScope({ kind: 'article', articleId });
      return true;
    },
    exportAnnotations: () => setScope({ kind: 'all' }),
  });
  return (
    <ExportHostContext value={host}>
      {children}
      <ExportDialog scope={scope} onClose={() => setScope(null)} />
    </ExportHostContext>
  );
}
