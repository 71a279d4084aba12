import { expect, test } from 'vitest';
import { articleText, blockText, textFingerprint } from './block-text.ts';

test('marked-up French text keeps each character', () => {
  const text = blockText({
    id: 'b1',
    kind: 'paragraph',
    inlines: [
      { kind: 'text', text: 'Dans le même temps, l’' },
      { kind: 'strong', children: [{ kind: 'text', text: 'OTAN' }] },
      { kind: 'lineBreak' },
      { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: '« manœuvres »' }] },
    ],
  });
  expect(text).toBe('Dans le même temps, l’OTAN\n« manœuvres »');
});

test('a table reads row by row under its caption', () => {
  const cell = (text: string) => ({ isHeader: false, inlines: [{ kind: 'text', text } as const] });
  const rows = [
    [cell('a'), cell('b')],
    [cell('c'), cell('d')],
  ];
  expect(blockText({ id: 'b1', kind: 'table', caption: 'Pertes', rows })).toBe('Pertes\na\tb\nc\td');
});

test('an article is its blocks, one a line, an empty line for a rule', () => {
  const paragraph = (id: string, text: string) =>
    ({ id, kind: 'paragraph', inlines: [{ kind: 'text', text }] }) as const;
  expect(articleText([paragraph('b1', 'un'), { id: 'b2', kind: 'rule' }, paragraph('b3', 'deux')])).toBe(
    'un\n\ndeux',
  );
});

test('fingerprints are those of FNV-1a', () => {
  // Vectors of the FNV reference (http://www.isthe.com/chongo/tech/comp/fnv/).
  expect(textFingerprint('')).toBe('811c9dc5');
  expect(textFingerprint('a')).toBe('e40c292c');
  expect(textFingerprint('foobar')).toBe('bf9cf968');
});
