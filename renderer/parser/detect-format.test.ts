import { expect, test } from 'vitest';
import { detectFormat } from './detect-format.ts';

test('a page is HTML whatever its name says', () => {
  expect(detectFormat('<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html><p>a', 'page.txt')).toBe('html');
  expect(detectFormat('<HTML><body>a', 'readme.md')).toBe('html');
});

test('markup at the top of a Markdown file does not make it a page', () => {
  expect(detectFormat('<p align="center">Logo</p>\n\n# Title', 'readme.md')).toBe('markdown');
});

test('an HTML file without a frame is HTML, one without a tag is text', () => {
  expect(detectFormat('<p>Bonjour</p>', 'a.html')).toBe('html');
  expect(detectFormat('a < b', 'a.html')).toBe('text');
});

test('two signs of Markdown make a text Markdown, one does not', () => {
  expect(detectFormat('# Title\n\nSee [there](https://example.org/).', 'note.txt')).toBe('markdown');
  expect(detectFormat('# the prompt of a root shell', 'note.txt')).toBe('text');
});
