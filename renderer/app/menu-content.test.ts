import { expect, test } from 'vitest';
import { COMMAND_IDS } from '../commands/key-bindings.ts';
import { acceleratorOf, menuContent } from './menu-content.ts';

const STATE = {
  language: 'fr',
  available: new Set(['undo', 'highlight'] as const),
  changes: {},
  isMac: false,
  nameOf: (id: string) => `name of ${id}`,
  labelOf: (id: string) => `menu ${id}`,
};

function commandsOf(state: Parameters<typeof menuContent>[0]) {
  return menuContent(state).sections.flatMap(({ groups }) => groups.flat());
}

test('every command stands in the menu once', () => {
  expect(
    commandsOf(STATE)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(COMMAND_IDS.toSorted());
});

test('what nothing would carry out is not enabled', () => {
  const enabled = commandsOf(STATE).filter(({ isEnabled }) => isEnabled);
  expect(enabled.map(({ id }) => id)).toEqual(['undo', 'highlight']);
});

test('the menu names the keys as they are now', () => {
  const state = { ...STATE, changes: { highlight: ['Mod+H'], note: [] } };
  const accelerators = new Map(commandsOf(state).map(({ id, accelerator }) => [id, accelerator]));
  expect(accelerators.get('highlight')).toBe('CmdOrCtrl+H');
  expect(accelerators.get('note')).toBeNull();
  expect(accelerators.get('nextParagraph')).toBe('j'.toUpperCase());
});

test('on a Mac, whose menu would take them from text fields, single keys are not named', () => {
  const accelerators = commandsOf({ ...STATE, isMac: true }).map(({ accelerator }) => accelerator);
  expect(accelerators.filter((one) => one !== null && /^(?:Shift\+)?.$/.test(one))).toEqual([]);
  expect(accelerators).toContain('CmdOrCtrl+K');
});

test('undo and redo stand apart from finding', () => {
  const edit = menuContent(STATE).sections.find(({ id }) => id === 'edit');
  expect(edit?.groups[0]?.map(({ id }) => id)).toEqual(['undo', 'redo']);
});

test('keys are written as Electron reads them', () => {
  expect(acceleratorOf('Mod+Shift+P')).toBe('CmdOrCtrl+Shift+P');
  expect(acceleratorOf('+')).toBe('Plus');
  expect(acceleratorOf('Alt+ArrowUp')).toBe('Alt+Up');
  expect(acceleratorOf('é')).toBeNull();
});
