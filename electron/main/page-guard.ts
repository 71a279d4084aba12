import type { WebContents } from 'electron';

/** Keeps a page where it is: no navigation, no new windows, no embedded web views. */
export function guardPage(webContents: WebContents): void {
  webContents.on('will-navigate', (event) => {
    // A page may load itself again, wherever in it the person is.
    if (withoutHash(event.url) !== withoutHash(webContents.getURL())) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}
