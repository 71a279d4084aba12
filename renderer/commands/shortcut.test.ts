import { expect, test } from 'vitest';
import { formatShortcut, isShortcut, type Keystroke, parseShortcut, shortcutOf } from './shortcut.ts';

const PLAIN = {
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isAltGraph: false,
};

function stroke(key: string, modifiers: Partial<Keystroke> = {}): Keystroke {
  return { ...PLAIN, key, ...modifiers };
}

test('Mod is Ctrl, on a Mac ⌘', () => {
  expect(isShortcut(stroke('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
  expect(isShortcut(stroke('k', { metaKey: true }), 'Mod+K', false)).toBe(false);
  expect(isShortcut(stroke('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
  expect(isShortcut(stroke('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
});

test('a letter alone is not a shortcut with Mod', () => {
  expect(isShortcut(stroke('k'), 'Mod+K', false)).toBe(false);
});

test('redo is not undo', () => {
  const redo = stroke('Z', { ctrlKey: true, shiftKey: true });
  expect(isShortcut(redo, 'Mod+Z', false)).toBe(false);
  expect(isShortcut(redo, 'Mod+Shift+Z', false)).toBe(true);
});

test('a function key with Shift is another one', () => {
  expect(isShortcut(stroke('F3'), 'F3', false)).toBe(true);
  expect(isShortcut(stroke('F3', { shiftKey: true }), 'F3', false)).toBe(false);
  expect(isShortcut(stroke('F3', { shiftKey: true }), 'Shift+F3', false)).toBe(true);
});

test('a slash counts with and without Shift, as keyboards differ', () => {
  expect(isShortcut(stroke('/', { shiftKey: true }), '/', false)).toBe(true);
  expect(isShortcut(stroke('/'), '/', false)).toBe(true);
  expect(isShortcut(stroke('/', { ctrlKey: true }), '/', false)).toBe(false);
});

test('AltGr, which is Ctrl and Alt, types letters', () => {
  expect(isShortcut(stroke('z', { ctrlKey: true, altKey: true }), 'Mod+Z', false)).toBe(false);
});

test('AltGr also types signs that are shortcuts', () => {
  const bracket = stroke('[', { code: 'Digit5', ctrlKey: true, altKey: true, isAltGraph: true });
  expect(isShortcut(bracket, '[', false)).toBe(true);
});

test('a digit counts by its place, where digits need Shift', () => {
  const unshifted = stroke('&', { code: 'Digit1' });
  const shifted = stroke('1', { code: 'Digit1', shiftKey: true });
  expect(isShortcut(unshifted, '1', false)).toBe(true);
  expect(isShortcut(shifted, '1', false)).toBe(true);
  expect(isShortcut(stroke('&', { code: 'Digit1', ctrlKey: true }), 'Mod+1', false)).toBe(true);
  expect(isShortcut(stroke('1', { code: 'Numpad1' }), '1', false)).toBe(true);
  expect(isShortcut(stroke('End', { code: 'Numpad1' }), '1', false)).toBe(false);
});

test('a Cyrillic letter stands for the Latin one of its key', () => {
  expect(isShortcut(stroke('о', { code: 'KeyJ' }), 'j', false)).toBe(true);
  expect(isShortcut(stroke('é', { code: 'Digit2' }), 'e', false)).toBe(false);
});

test('a letter with Shift is another shortcut', () => {
  expect(isShortcut(stroke('M', { shiftKey: true }), 'm', false)).toBe(false);
  expect(isShortcut(stroke('M', { shiftKey: true }), 'Shift+M', false)).toBe(true);
  expect(isShortcut(stroke('M'), 'm', false)).toBe(true);
});

test('plus is a key too', () => {
  expect(isShortcut(stroke('+', { shiftKey: true }), '+', false)).toBe(true);
  expect(parseShortcut('Mod++')).toMatchObject({ key: '+', hasMod: true });
  expect(formatShortcut(parseShortcut('Shift+Mod+z'))).toBe('Mod+Shift+Z');
});

test('what is pressed is written as the shortcut that it matches', () => {
  const pressed = [
    stroke('k', { ctrlKey: true }),
    stroke('Z', { ctrlKey: true, shiftKey: true }),
    stroke('?', { shiftKey: true, code: 'Comma' }),
    stroke('&', { code: 'Digit1' }),
    stroke('F3', { shiftKey: true }),
    stroke(' '),
    stroke('[', { code: 'Digit5', ctrlKey: true, altKey: true, isAltGraph: true }),
    stroke('о', { code: 'KeyJ', altKey: true }),
  ];
  const written = pressed.map((one) => shortcutOf(one, false));
  expect(written).toEqual(['Mod+K', 'Mod+Shift+Z', '?', '1', 'Shift+F3', 'Space', '[', 'Alt+J']);
  for (const [i, text] of written.entries()) {
    const one = pressed[i];
    if (one !== undefined && text !== null && text !== 'Space')
      expect(isShortcut(one, text, false)).toBe(true);
  }
});

test('modifiers alone are no shortcut yet', () => {
  expect(shortcutOf(stroke('Shift', { shiftKey: true }), false)).toBeNull();
  expect(shortcutOf(stroke('Control', { ctrlKey: true }), false)).toBeNull();
});
