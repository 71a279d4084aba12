import type { Display } from './display.ts';

/** What Lectern opens in; where that is not Electron, with the reason. */
export type AppHost =
  | { readonly kind: 'electron'; readonly binary: string }
  | { readonly kind: 'chromium'; readonly because: string };

/**
 * Electron where it can be had and can show itself, else Chromium.
 *
 * @param wanted `LECTERN_HOST`: `chromium` leaves Electron alone, `electron` fetches it even after a failed attempt
 * @param findOrFetch gives Electron's binary, or null when it cannot be had
 */
export function chooseHost(
  display: Display,
  wanted: string | undefined,
  findOrFetch: (options: { readonly again: boolean }) => string | null,
): AppHost {
  if (wanted === 'chromium') return { kind: 'chromium', because: 'as LECTERN_HOST says' };
  // Chromium has a mode without windows, Electron has not: it would end with an error about the display.
  if (display === 'none') return { kind: 'chromium', because: 'Electron needs a display' };
  const binary = findOrFetch({ again: wanted === 'electron' });
  return binary === null
    ? { kind: 'chromium', because: 'Electron is not here' }
    : { kind: 'electron', binary };
}
