import type { BrowserWindow, WebContents } from 'electron';
import { type SaveDialog, saveFile } from './save-file.ts';

/** Opens the system's print dialog for what a window shows; answers whether it was printed. */
export function printPage(webContents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    webContents.print({ printBackground: true }, (isPrinted) => resolve(isPrinted));
  });
}

/** Saves what a window shows as a PDF, as its print styles have it; answers the path, or null when the person cancels. */
export async function printToPdf(
  dialog: SaveDialog,
  window: BrowserWindow | null,
  webContents: WebContents,
  suggestedName: string,
): Promise<string | null> {
  const bytes = await webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    // Headings and reading order, for screen readers; a table of contents from the headings.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return saveFile(dialog, window, suggestedName, bytes);
}
