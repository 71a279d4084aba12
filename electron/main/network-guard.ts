import type { Session } from 'electron';

/** Schemes that stay on this machine; `blob:` and `data:` never leave the renderer. */
const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Whether a request may go on: only what cannot reach the network. */
export function isLocalRequest(url: string): boolean {
  return URL.canParse(url) && LOCAL_SCHEMES.has(new URL(url).protocol);
}

/** Cancels every request that could leave the machine, whoever makes it. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !isLocalRequest(details.url) });
  });
  // Its dictionaries are fetched by the browser process itself, past the listener (electron/electron#22995).
  session.setSpellCheckerEnabled(false);
}

/** Lectern needs no camera, microphone, location or notification: every permission is denied. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_webContents, _permission, respond) => respond(false));
  session.setPermissionCheckHandler(() => false);
}
