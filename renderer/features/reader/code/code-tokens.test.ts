import { expect, test } from 'vitest';
import { codeTokens } from './code-tokens.ts';

function read(text: string, language: string): readonly string[] {
  return codeTokens(text, language).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

test('words of a language are told apart', () => {
  expect(read('const n = 42; // l’année', 'ts')).toEqual([
    'keyword const',
    'number 42',
    'comment // l’année',
  ]);
  expect(read('def lire(page):\n    return "œuvre"', 'python')).toEqual([
    'keyword def',
    'name lire',
    'keyword return',
    'string "œuvre"',
  ]);
});

test('code within a string is no string', () => {
  expect(read('"a #{b} c"', 'ruby')).toEqual(['string "a ', 'string  c"']);
});

test('aliases and capitals name a language too', () => {
  expect(read('true', 'JS')).toEqual(['keyword true']);
  expect(read('<b>x</b>', 'html')).toEqual(['name b', 'name b']);
});

test('what a language is not known of has no colours', () => {
  expect(read('const n = 1', 'klingon')).toEqual([]);
  expect(read('const n = 1', 'constructor')).toEqual([]);
});

test('tokens lie in order, apart, within the text', () => {
  const text = '/* a */ fn f<T>(x: &str) -> u8 { "\\u{1F600}"; 0x1f }';
  let at = 0;
  for (const { start, end } of codeTokens(text, 'rust')) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
});
