import { expect, test } from 'vitest';
import { withoutEnvelope, withoutPageHeads } from './text-envelope.ts';

test('heads and feet of pages go, and the sentence that a page parts is whole', () => {
  const lines = [
    '   The protocol does nothing, and the sentence that says so goes on',
    '',
    'Author                       Informational                      [Page 1]',
    '',
    'RFC 9999                  A Protocol for Nothing              March 1999',
    '',
    '   on the next page.',
    '',
    'Author                       Informational                      [Page 2]',
    '',
    'RFC 9999                  A Protocol for Nothing              March 1999',
    '',
    '2. The Protocol',
  ];
  expect(withoutPageHeads(lines)).toEqual([lines[0], lines[6], '', '2. The Protocol']);
  expect(withoutPageHeads(lines.slice(0, 7))).toEqual(lines.slice(0, 7));
});

test('a Project Gutenberg book leaves its envelope, which names it', () => {
  const book = ['CHAPTER I', '', 'The keeper climbed the stairs.'];
  const lines = [
    'The Project Gutenberg eBook of The Keeper',
    'Title: The Keeper of the Light',
    'Author: Anonymous',
    '*** START OF THE PROJECT GUTENBERG EBOOK THE KEEPER ***',
    ...book,
    '*** END OF THE PROJECT GUTENBERG EBOOK THE KEEPER ***',
    'Updated editions will replace the previous one.',
  ];
  expect(withoutEnvelope(lines)).toEqual({
    lines: book,
    title: 'The Keeper of the Light',
    author: 'Anonymous',
  });
  expect(withoutEnvelope(book)).toEqual({ lines: book, title: null, author: null });
});
