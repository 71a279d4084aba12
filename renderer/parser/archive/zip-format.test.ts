import { expect, test } from 'vitest';
import { buildZip } from './zip-builder.ts';
import { zipFormat } from './zip-format.ts';

test.for([
  [{ mimetype: 'application/epub+zip' }, 'epub'],
  [{ mimetype: 'application/epub+zip\r\n' }, 'epub'],
  [{ 'META-INF/container.xml': '' }, 'epub'],
  [{ mimetype: 'application/vnd.oasis.opendocument.text' }, 'odt'],
  [{ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, null],
  [{ '[Content_Types].xml': '', 'word/document.xml': '' }, 'docx'],
  [{ '[Content_Types].xml': '', 'xl/workbook.xml': '' }, null],
  [{ 'notes/mimetype': 'application/epub+zip' }, null],
] as const)('an archive with %o is %s', async ([files, format]) => {
  const parts = Object.entries(files).map(([name, content]) => ({ name, content }));
  expect(await zipFormat(buildZip([...parts, { name: 'a.txt', content: 'a' }]))).toBe(format);
});

test('an archive that is cut off is damaged, whatever it holds', async () => {
  const bytes = buildZip([{ name: 'mimetype', content: 'application/epub+zip' }]);
  await expect(zipFormat(bytes.subarray(0, 60))).rejects.toMatchObject({ code: 'damaged' });
});
