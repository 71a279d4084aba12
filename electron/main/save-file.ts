import { extname } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { writeFileAtomically } from './atomic-file.ts';

const LABELS = {
  en: {
    title: 'Save',
    zip: 'Archive',
    md: 'Markdown',
    pdf: 'PDF',
    html: 'Web page',
    csv: 'Table',
    json: 'JSON',
  },
  fr: {
    title: 'Enregistrer',
    zip: 'Archive',
    md: 'Markdown',
    pdf: 'PDF',
    html: 'Page web',
    csv: 'Tableau',
    json: 'JSON',
  },
} as const;

/** Kinds of files that Lectern writes; a name's extension tells them. */
const SAVED_EXTENSIONS = ['zip', 'md', 'pdf', 'html', 'csv', 'json'] as const;
type SavedExtension = (typeof SAVED_EXTENSIONS)[number];

/** How the person says where files go. */
export interface SaveDialog {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly locale: string;
}

/** Asks where a file is to go, its name suggested; null when the person cancels. */
export async function chooseSavePath(
  { dialog, locale }: SaveDialog,
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> {
  const labels = locale.startsWith('fr') ? LABELS.fr : LABELS.en;
  const extension = SAVED_EXTENSIONS.find((known) => extname(suggestedName) === `.${known}`);
  const options = {
    title: labels.title,
    defaultPath: suggestedName,
    filters: extension === undefined ? [] : [{ name: labels[extension], extensions: [extension] }],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  return withExtension(answer.filePath, extension);
}

/**
 * Saves bytes where the person says; answers the path, or null when they cancel.
 * @throws LecternError `disk-full` or `file-not-writable`
 */
export async function saveFile(
  dialog: SaveDialog,
  window: BrowserWindow | null,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const path = await chooseSavePath(dialog, window, suggestedName);
  if (path !== null) await writeFileAtomically(path, bytes);
  return path;
}

/** Dialogs of Linux desktops add none. */
function withExtension(path: string, extension: SavedExtension | undefined): string {
  return extension === undefined || extname(path) !== '' ? path : `${path}.${extension}`;
}
