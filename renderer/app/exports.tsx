import { type ReactNode, useMemo, useState } from 'react';
import { ExportDialog } from '../features/exporting/export-dialog.tsx';
import { Printing } from '../features/print/printing.tsx';
import { ExportHostContext, type ExportScope } from '../services/export-host.ts';
import { useCommandHandlers } from '../services/use-command-handlers.ts';

/** Lets every part of the window ask for an export. The command exports everything where no part has something of its own. */
export function Exports({ children }: { readonly children: ReactNode }) {
  const [scope, setScope] = useState<ExportScope | null>(null);
  const host = useMemo(() => ({ openExport: setScope }), []);
  useCommandHandlers({ exportAnnotations: () => setScope({ kind: 'all' }) });
  return (
    <ExportHostContext value={host}>
      <Printing>{children}</Printing>
      <ExportDialog scope={scope} onClose={() => setScope(null)} />
    </ExportHostContext>
  );
}
