import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Preferences = Readonly<Record<string, unknown>>;

/**
 * Chromium offers to translate what is not in its own language. The switch against that is a feature's, of which only one
 * list counts, and the driver has its own.
 */
const WANTED: Preferences = { translate: { enabled: false } };

/** Makes Chromium's profile in this folder behave as an app's; to be called while Chromium does not run. */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...readPreferences(file), ...WANTED }));
}

function readPreferences(file: string): Preferences {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  } catch {
    return {}; // cut off while it was written; Chromium begins anew too
  }
}
