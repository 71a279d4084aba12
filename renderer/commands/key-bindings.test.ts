import { expect, test } from 'vitest';
import { type BindingChanges, commandsForKey, type KeyPress } from './key-bindings.ts';

interface Pressed extends Partial<KeyPress['stroke']> {
  readonly key: string;
}

function press(pressed: Pressed, where: Partial<Omit<KeyPress, 'stroke'>> = {}): KeyPress {
  const plain = {
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isAltGraph: false,
  };
  const stroke = { ...plain, ...pressed };
  return { isTyping: false, isOverlaid: false, isRepeat: false, ...where, stroke };
}

function commandsOf(pressed: KeyPress, changes: BindingChanges = {}): readonly string[] {
  return commandsForKey(pressed, changes, false);
}

test('a letter acts in the window, and types in a field', () => {
  expect(commandsOf(press({ key: 'j' }))).toEqual(['nextParagraph']);
  expect(commandsOf(press({ key: 'j' }, { isTyping: true }))).toEqual([]);
  expect(commandsOf(press({ key: 'M', shiftKey: true }, { isTyping: true }))).toEqual([]);
  expect(commandsOf(press({ key: 'Backspace' }, { isTyping: true }))).toEqual([]);
});

test('a chord acts in a field, unless the field has a command of that name', () => {
  const undo = { key: 'z', ctrlKey: true };
  expect(commandsOf(press({ key: 'k', ctrlKey: true }, { isTyping: true }))).toEqual(['search']);
  expect(commandsOf(press({ key: 'F3' }, { isTyping: true }))).toEqual(['findNext']);
  expect(commandsOf(press(undo, { isTyping: true }))).toEqual([]);
  expect(commandsOf(press(undo))).toEqual(['undo']);
});

test('a dialog keeps letters, and chords that would act behind it', () => {
  expect(commandsOf(press({ key: 'j' }, { isOverlaid: true }))).toEqual([]);
  expect(commandsOf(press({ key: '1', ctrlKey: true }, { isOverlaid: true }))).toEqual([]);
  expect(commandsOf(press({ key: 'k', ctrlKey: true }, { isOverlaid: true }))).toEqual(['search']);
});

test('a held key moves on, but highlights once', () => {
  expect(commandsOf(press({ key: 'j' }, { isRepeat: true }))).toEqual(['nextParagraph']);
  expect(commandsOf(press({ key: 'h' }, { isRepeat: true }))).toEqual([]);
});

test('n steps through matches before it writes a note, and held it writes none', () => {
  expect(commandsOf(press({ key: 'n' }))).toEqual(['nextMatch', 'note']);
  expect(commandsOf(press({ key: 'n' }, { isRepeat: true }))).toEqual(['nextMatch']);
  expect(commandsOf(press({ key: 'm' }))).toEqual(['note']);
});

test('the digit row of AZERTY means digits, whatever sign it types', () => {
  expect(commandsOf(press({ key: '-', code: 'Digit6' }))).toEqual(['highlightApricot', 'smallerText']);
});

test('keys that a person gave replace those of the command', () => {
  const changes = { highlight: ['y', 'Mod+H'], note: [] };
  expect(commandsOf(press({ key: 'y' }), changes)).toEqual(['highlight']);
  expect(commandsOf(press({ key: 'h', ctrlKey: true }), changes)).toEqual(['highlight']);
  expect(commandsOf(press({ key: 'h' }), changes)).toEqual([]);
  expect(commandsOf(press({ key: 'm' }), changes)).toEqual([]);
});
