import { expect, test } from 'vitest';
import { textBytes } from './text-bytes.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('words and blanks count, pictures inside a file do not', () => {
  expect(textBytes(bytesOf('Un mot.\n'), 100)).toBe(8);
  const line = `${'iVBORw0K'.repeat(8)}\n`;
  expect(textBytes(bytesOf(`<img src="data:image/png;base64,${line.repeat(1000)}">`), 10_000)).toBeLessThan(
    1100,
  );
});

test('counting ends past the limit', () => {
  expect(textBytes(bytesOf('mot '.repeat(1000)), 100)).toBe(104);
});
