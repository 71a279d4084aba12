import { installDebianPackage } from '../install/debian.ts';
import { findChromium } from './find-chromium.ts';

const ADVICE: Partial<Record<NodeJS.Platform, string>> = {
  darwin:
    'Install Google Chrome from https://www.google.com/chrome/ or, with Homebrew: brew install --cask chromium',
  win32: 'Install Microsoft Edge or Google Chrome: winget install Google.Chrome',
  linux:
    'Install Chromium with the package manager: apt-get install chromium, dnf install chromium, pacman -S chromium',
};

/**
 * Path of an installed Chromium, Chrome or Edge; on Debian, where this user may, Chromium is installed when there is none.
 *
 * @throws Error saying what to install, and why it could not be installed here
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const reason =
    process.platform === 'linux' ? installDebianPackage('chromium') : 'no Chromium, Chrome or Edge found';
  const installed = findChromium();
  if (installed !== null) return installed;
  const advice = ADVICE[process.platform] ?? 'Install Chromium';
  throw new Error(
    `${reason ?? 'chromium is installed but not found'}\n${advice}, or name one in LECTERN_CHROMIUM.`,
  );
}
