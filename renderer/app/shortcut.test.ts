import { expect, test } from 'vitest';
import { isShortcut, type Keystroke } from './shortcut.ts';

function stroke(key: string, modifiers: Partial<Keystroke> = {}): Keystroke {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers };
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
