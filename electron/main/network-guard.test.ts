import type { Session } from 'electron';
import { expect, test, vi } from 'vitest';
import { externalUrl } from './external-links.ts';
import { denyNetwork, isLocalRequest } from './network-guard.ts';

test.each(['https://example.org/', 'http://localhost/', 'ws://localhost/', 'file:///etc/passwd', 'nonsense'])(
  'a request to %s is cancelled',
  (url) => {
    expect(isLocalRequest(url)).toBe(false);
  },
);

test('the app’s own pages and what they hold in memory load', () => {
  expect(isLocalRequest('app://lectern/index.html')).toBe(true);
  expect(isLocalRequest('blob:app://lectern/1')).toBe(true);
});

test('the session fetches no dictionaries, which no listener for requests would see', () => {
  const setSpellCheckerEnabled = vi.fn();
  denyNetwork({ setSpellCheckerEnabled, webRequest: { onBeforeRequest: vi.fn() } } as unknown as Session);
  expect(setSpellCheckerEnabled).toHaveBeenCalledWith(false);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'app://lectern/', 'vscode://x', 'not a url'])(
  'a click on %s opens nothing',
  (url) => {
    expect(() => externalUrl(url)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  },
);

test('web and mail addresses open in their normal form', () => {
  expect(externalUrl('HTTPS://Example.org')).toBe('https://example.org/');
  expect(externalUrl('mailto:a@example.org')).toBe('mailto:a@example.org');
});
