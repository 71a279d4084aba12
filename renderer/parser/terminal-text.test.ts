import { expect, test } from 'vitest';
import { withoutTerminalCodes } from './terminal-text.ts';

test('letters struck over letters are one, and lines under them go', () => {
  expect(withoutTerminalCodes('N\bNA\bAM\bME\bE  _\bf_\bile +\bo point')).toBe('NAME  file o point');
});

test('colours, titles of windows and other escapes go', () => {
  expect(withoutTerminalCodes('\x1b[1;31mRouge\x1b[0m \x1b]0;titre\x07et \x1b(Bnoir\x1b[K')).toBe(
    'Rouge et noir',
  );
});

test('endless escapes and backspaces end', () => {
  const text = `${'\x1b['.repeat(200_000)}${'\x1b]a'.repeat(100_000)}${'a\b'.repeat(200_000)}`;
  withoutTerminalCodes(text);
});
