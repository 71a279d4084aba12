import { expect, test } from 'vitest';
import { safeHref, safeImageSource } from './links.ts';

test.for([
  'javascript:alert(1)',
  ' jAvA\tscript:alert(1)',
  'data:text/html,<b>',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://example.org/1',
  'app://lectern/',
])('%s is not followed', (address) => {
  expect(safeHref(address, null)).toBeNull();
  expect(safeHref(address, 'https://example.org/')).toBeNull();
});

test('web addresses, mail and fragments are followed; relative ones need the page’s address', () => {
  expect(safeHref('https://example.org/a?b=c', null)).toBe('https://example.org/a?b=c');
  expect(safeHref('mailto:a@example.org', null)).toBe('mailto:a@example.org');
  expect(safeHref('#note', null)).toBe('#note');
  expect(safeHref('../a', 'https://example.org/b/c')).toBe('https://example.org/a');
  expect(safeHref('../a', null)).toBeNull();
});

test('an image’s path beside the document stays as it is', () => {
  expect(safeImageSource('page_files/a b.jpg', 'https://example.org/')).toBe('page_files/a b.jpg');
  expect(safeImageSource('/a.jpg', 'https://example.org/x/')).toBe('https://example.org/a.jpg');
  expect(safeImageSource('javascript:alert(1)', null)).toBeNull();
  expect(safeImageSource('data:text/html,<svg onload=alert(1)>', null)).toBeNull();
});
