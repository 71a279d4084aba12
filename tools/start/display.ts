import { installDebianPackage } from '../install/debian.ts';
import { findCommand } from '../install/find-command.ts';

/** Where windows appear: on a screen, on a screen that exists in memory alone, or nowhere. */
export type Display = 'screen' | 'virtual' | 'none';

/**
 * The display to start on. On a Linux without one, xvfb is used, and installed first where this user may.
 */
export function chooseDisplay(): Display {
  if (hasScreen()) return 'screen';
  if (findCommand('xvfb-run') === null) installVirtualDisplay();
  return findCommand('xvfb-run') === null ? 'none' : 'virtual';
}

/** macOS and Windows always have a screen; Linux says so in the environment. */
function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function installVirtualDisplay(): void {
  for (const name of ['xauth', 'xvfb']) {
    const failure = installDebianPackage(name);
    if (failure === null) continue;
    process.stderr.write(`No virtual display, since ${name} is missing: ${failure}\n`);
    return;
  }
}
