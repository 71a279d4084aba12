import { expect, test } from 'vitest';
import { decodeText } from './charset.ts';

/** One text a language, in the charsets of its past; `*.utf-8.txt` is what each of them says. */
const SAMPLES = import.meta.glob<string>('../../tests/fixtures/charsets/*.txt', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});
const FOLDER = '../../tests/fixtures/charsets';
const NAMES = Object.keys(SAMPLES)
  .map((path) => path.slice(FOLDER.length + 1))
  .filter((name) => !name.endsWith('.utf-8.txt'));

async function bytesOf(name: string): Promise<Uint8Array> {
  return (await fetch(SAMPLES[`${FOLDER}/${name}`] ?? '')).bytes();
}

test.for(NAMES)('%s is read letter for letter', async (name) => {
  const original = new TextDecoder().decode(await bytesOf(`${name.slice(0, name.indexOf('.'))}.utf-8.txt`));
  // ISO 8859-15 has no typographic apostrophe.
  const expected = name.includes('8859-15') ? original.replaceAll('’', "'") : original;
  expect(await decodeText(await bytesOf(name))).toBe(expected);
});

test('all samples are there', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(44);
});
