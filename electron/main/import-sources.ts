import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

const EXTENSIONS =
  'txt text md markdown html htm xhtml mht mhtml eml epub pdf docx odt fodt rtf webarchive enex zip'.split(
    ' ',
  );

const LABELS = {
  en: {
    files: 'Import articles',
    folders: 'Import folders of articles',
    backup: 'Restore an archive of a library',
    watchedFolder: 'Folder whose new files import by themselves',
    articles: 'Articles',
    all: 'All files',
  },
  fr: {
    files: 'Importer des articles',
    folders: 'Importer des dossiers d’articles',
    backup: 'Restaurer une archive de bibliothèque',
    watchedFolder: 'Dossier dont les nouveaux fichiers s’importent d’eux-mêmes',
    articles: 'Articles',
    all: 'Tous les fichiers',
  },
} as const;

/** What a person is asked to choose. */
export type ImportChoice = 'files' | 'folders' | 'watchedFolder' | 'backup';

/** Asks for files or folders; none when the person cancels. */
export async function chooseImports(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow | null,
  locale: string,
  what: ImportChoice,
): Promise<readonly string[]> {
  const options = dialogOptions(what, locale);
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? [] : answer.filePaths;
}

function dialogOptions(what: ImportChoice, locale: string): OpenDialogOptions {
  const labels = locale.startsWith('fr') ? LABELS.fr : LABELS.en;
  const title = labels[what];
  if (what === 'backup') {
    return { title, properties: ['openFile'], filters: [{ name: 'Lectern', extensions: ['zip'] }] };
  }
  if (what === 'watchedFolder') return { title, properties: ['openDirectory', 'createDirectory'] };
  if (what === 'folders') return { title, properties: ['openDirectory', 'multiSelections'] };
  return {
    title,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: labels.articles, extensions: EXTENSIONS },
      { name: labels.all, extensions: ['*'] },
    ],
  };
}
