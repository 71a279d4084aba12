import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

const EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'];

const LABELS = {
  en: { title: 'Import articles', articles: 'Articles', all: 'All files' },
  fr: { title: 'Importer des articles', articles: 'Articles', all: 'Tous les fichiers' },
} as const;

/** Asks for files; none when the person cancels. */
export async function chooseImportFiles(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | null,
  locale: string,
): Promise<readonly string[]> {
  const labels = locale.startsWith('fr') ? LABELS.fr : LABELS.en;
  const options: OpenDialogOptions = {
    title: labels.title,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: labels.articles, extensions: EXTENSIONS },
      { name: labels.all, extensions: ['*'] },
    ],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? [] : answer.filePaths;
}
