import { expect, test } from 'vitest';
import { fontStyle } from './pdf-fonts.ts';

function styleOf(name: string, widths: readonly number[] = []): string {
  const { isBold, isItalic, isMono } = fontStyle({ name, isBold: false, isItalic: false, widths });
  return [isBold && 'bold', isItalic && 'italic', isMono && 'mono'].filter(Boolean).join(' ');
}

test.for([
  ['CRQMGL+TeXGyreHeros-Bold', 'bold'],
  ['XPVGNY+TeXGyreHeros-BoldItalic', 'bold italic'],
  ['LMRoman10-Regular', ''],
  ['LMRoman10-Italic', 'italic'],
  ['NEFFVU+t1xtt', 'mono'],
  ['BKQHYX+t1xbtt', 'bold mono'],
  ['ABCDEF+CMTT10', 'mono'],
  ['ABCDEF+CMBX12', 'bold'],
  ['ABCDEF+CMTI10', 'italic'],
  ['NODUMQ+LinLibertineTB', 'bold'],
  ['Courier', 'mono'],
  ['TimesNewRomanPSMT', ''],
] as const)('%s is %s', ([name, style]) => {
  expect(styleOf(name)).toBe(style);
});

test('characters of one width make a font monospaced, when there are enough of them', () => {
  expect(styleOf('Unknown', Array(30).fill(600))).toBe('mono');
  expect(styleOf('Unknown', Array(3).fill(600))).toBe('');
});
