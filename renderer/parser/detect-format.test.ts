import { expect, test } from 'vitest';
import { textFormat } from './detect-format.ts';

test('a page is HTML whatever its name says', () => {
  expect(textFormat('<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html><p>a', 'page.txt')).toBe('html');
  expect(textFormat('<HTML><body>a', 'readme.md')).toBe('html');
});

test('markup at the top of a Markdown file does not make it a page', () => {
  expect(textFormat('<p align="center">Logo</p>\n\n# Title', 'readme.md')).toBe('markdown');
});

test('an HTML file without a frame is HTML, one without a tag is text', () => {
  expect(textFormat('<p>Bonjour</p>', 'a.html')).toBe('html');
  expect(textFormat('a < b', 'a.html')).toBe('text');
});

test('two signs of Markdown make a text Markdown, one does not', () => {
  expect(textFormat('# Title\n\nSee [there](https://example.org/).', 'note.txt')).toBe('markdown');
  expect(textFormat('# the prompt of a root shell', 'note.txt')).toBe('text');
});
