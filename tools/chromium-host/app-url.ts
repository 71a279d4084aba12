/**
 * Chromium navigates to no unknown scheme, so each origin `app://HOST` of the app is the site `https://HOST.test` in the
 * browser: a secure context, a process of its own, and a top-level domain reserved for tests (RFC 6761).
 */
export const APP_SCHEME = 'app';

const APP_URL = /app:\/\/([a-z0-9-]+)/g;
const SITE_URL = /https:\/\/([a-z0-9-]+)\.test(?![a-z0-9.:-])/g;

/** The browser's address of an address of the app; others stay. */
export function toSiteUrl(url: string): string {
  return url.replace(/^app:\/\/([a-z0-9-]+)/, 'https://$1.test');
}

/** The app's address of an address of the browser; others stay. */
export function toAppUrl(url: string): string {
  return url.replace(/^https:\/\/([a-z0-9-]+)\.test(?=[/?#]|$)/, 'app://$1');
}

/** Whether an address of the app (not of the browser) is served by the app itself. */
export function isAppUrl(url: string): boolean {
  return url.startsWith(`${APP_SCHEME}://`);
}

/** A header's value with the app's origins as the browser knows them (a content security policy, say). */
export function toSiteText(text: string): string {
  return text.replace(APP_URL, 'https://$1.test');
}

/** A header's value with the browser's origins as the app knows them (`Origin`, `Referer`). */
export function toAppText(text: string): string {
  return text.replace(SITE_URL, 'app://$1');
}

/** Origin of an address; Node's URL gives `null` for custom schemes. */
export function appOrigin(url: string): string {
  return /^app:\/\/[^/?#]+/.exec(url)?.[0] ?? new URL(url).origin;
}
