/** `npm run -s e2e -- [Playwright's arguments]`: builds what is stale and runs the end-to-end specs. */
import { join, resolve } from 'node:path';
import { buildIfStale } from '../start/build.ts';
import { chooseDisplay } from '../start/display.ts';
import { findElectron } from '../start/electron-binary.ts';
import { launch } from '../start/launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');

// A packed app is tested as it is.
if (process.env.LECTERN_APP === undefined) buildIfStale(ROOT);
const display = needsDisplay() ? chooseDisplay() : 'none';
// Where nothing can show Electron, Chromium runs the specs without a window.
if (display === 'none') process.env.LECTERN_HOST ??= 'chromium';
process.exitCode = await launch({
  command: process.execPath,
  args: [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
  onVirtualDisplay: display === 'virtual',
});

/** The Chromium host has no need of a display; Electron always has. */
function needsDisplay(): boolean {
  if (process.env.LECTERN_HOST === 'chromium') return process.env.LECTERN_HEADED !== undefined;
  return (process.env.LECTERN_ELECTRON ?? findElectron(ROOT)) !== null;
}
