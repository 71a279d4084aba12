import { LecternError } from '../../shared/errors.ts';

const OPENABLE = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address in its normal form when a click may hand it to the system's browser.
 * @throws LecternError `not-allowed` for other schemes (`file:`, `javascript:`, programs' own)
 */
export function externalUrl(url: string): string {
  if (URL.canParse(url)) {
    const parsed = new URL(url);
    if (OPENABLE.has(parsed.protocol)) return parsed.href;
  }
  throw new LecternError('not-allowed', `Not an http, https or mailto address: ${url}`);
}
