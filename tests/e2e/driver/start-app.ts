import { join, resolve } from 'node:path';
import { findElectron } from '../../../tools/start/electron-binary.ts';
import type { AppDriver } from './app-driver.ts';
import { ChromiumDriver } from './chromium-driver.ts';
import { ElectronDriver } from './electron-driver.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Starts Lectern with these arguments: in Electron when its binary is installed, else in the Chromium host.
 * `LECTERN_HOST=electron|chromium` decides instead, `LECTERN_ELECTRON` names a binary, and `LECTERN_APP` another folder
 * or archive than the repository's build.
 */
export function startApp(args: readonly string[]): Promise<AppDriver> {
  const start = { app: resolve(process.env.LECTERN_APP ?? ROOT), args };
  const wanted = process.env.LECTERN_HOST;
  const electron = wanted === 'chromium' ? null : (process.env.LECTERN_ELECTRON ?? findElectron(ROOT));
  if (electron !== null) return ElectronDriver.start(electron, start);
  if (wanted === 'electron') throw new Error("LECTERN_HOST=electron, but Electron's binary is not installed");
  return ChromiumDriver.start(start);
}
