import { spawn } from 'node:child_process';
import { onlyKnown } from './only-known.ts';

/** Electron's `shell`: opens addresses in the system's browser, but only records them while a test drives the app. */
export function createShell(isControlled: boolean, opened: string[]): object {
  return onlyKnown('shell', {
    openExternal: async (url: string): Promise<void> => {
      opened.push(url);
      if (!isControlled) openWithSystem(url);
    },
    openPath: async (path: string): Promise<string> => {
      opened.push(path);
      if (!isControlled) openWithSystem(path);
      return '';
    },
  });
}

function openWithSystem(url: string): void {
  const [command, ...args] = opener();
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.once('error', (error) => console.error(`chromium-host: ${url} was not opened: ${error.message}`));
  child.unref();
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  return process.platform === 'win32' ? ['explorer.exe'] : ['xdg-open'];
}
