import { expect, test } from 'vitest';
import { isoDate, readPdfMetadata, usableTitle } from './pdf-metadata.ts';

test.for([
  ["D:20230306180657+01'00'", '2023-03-06T18:06:57+01:00'],
  ['D:20230306180657Z', '2023-03-06T18:06:57Z'],
  ['D:20230306', '2023-03-06'],
  ['2023', '2023'],
  ['D:20231399', null],
  ['hier', null],
  [undefined, null],
] as const)('the date %s is %s', ([stated, iso]) => {
  expect(isoDate(stated)).toBe(iso);
});

test.for([
  'Microsoft Word - lettre.doc',
  'untitled',
  'Sans titre',
  'rapport.indd',
  '  ',
  '2023',
  'about:blank',
])('“%s” is no title', (title) => {
  expect(usableTitle(title)).toBeNull();
});

test('XMP counts before the Info dictionary', async () => {
  const xmp = new Map<string, unknown>([
    ['dc:title', 'Les canaux'],
    ['dc:creator', ['Service des eaux', 'Mairie']],
  ]);
  const info = { Title: 'canaux-v2', Author: 'user', CreationDate: 'D:20240115', Language: 'fr-FR' };
  const document = { getMetadata: () => Promise.resolve({ info, metadata: xmp }) } as never;
  expect(await readPdfMetadata(document)).toEqual({
    title: 'Les canaux',
    author: 'Service des eaux, Mairie',
    createdAt: '2024-01-15',
    language: 'fr-FR',
  });
});
