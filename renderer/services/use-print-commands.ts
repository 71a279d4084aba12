import { useTranslation } from 'react-i18next';
import { safeFileName } from '../export/file-name.ts';
import { explainError } from '../i18n/explain-error.ts';
import { showToast } from '../ui/toast.tsx';
import { usePrintHost } from './print-host.ts';
import { useServices } from './services.ts';
import { useCommandHandlers } from './use-command-handlers.ts';

/** While an article shows, the commands print it with its marks and notes, or save that as a PDF. */
export function usePrintCommands(articleId: string): void {
  const { library, platform } = useServices();
  const { prepare, finish } = usePrintHost();
  const { t } = useTranslation();
  const laidOut = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (await prepare(articleId)) await work();
    } catch (error) {
      showToast({ text: t('pdf.failed', { reason: explainError(error) }), tone: 'problem' });
    } finally {
      finish();
    }
  };
  const savePdf = async (): Promise<void> => {
    const title = (await library.get(articleId))?.title ?? '';
    const path = await platform.savePdf(`${safeFileName(title, t('pdf.article'))}.pdf`);
    if (path !== null) showToast({ text: t('pdf.saved', { path }) });
  };
  useCommandHandlers({
    // Answers when the system's dialog is closed.
    print: () => void laidOut(async () => void (await platform.print())),
    exportPdf: () => void laidOut(savePdf),
  });
}
