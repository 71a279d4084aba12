import { expect, test } from 'vitest';
import { addKeys, conflictOf, refusalOf, removeKeys, resetKeys } from './change-keys.ts';
import { COMMAND_IDS, definitionOf, keysOf } from './key-bindings.ts';
import { isChord } from './shortcut.ts';

test('no two commands come with the same keys, but those that share them', () => {
  const clashes = COMMAND_IDS.flatMap((id) =>
    definitionOf(id).keys.flatMap((keys) => {
      const other = conflictOf(id, keys, {});
      return other === null ? [] : [`${keys}: ${id}, ${other}`];
    }),
  );
  expect(clashes).toEqual([]);
});

test('no command comes with keys that a person could not give it', () => {
  const elsewhere = COMMAND_IDS.filter((id) => definitionOf(id).isInText !== true);
  const refused = elsewhere.flatMap((id) => definitionOf(id).keys).filter((keys) => refusalOf(keys) !== null);
  expect(refused).toEqual([]);
});

test('what acts over dialogs has keys that type nothing', () => {
  const silent = COMMAND_IDS.filter((id) => definitionOf(id).actsOverDialogs === true);
  expect(silent.filter((id) => !definitionOf(id).keys.some(isChord))).toEqual([]);
});

test('keys of the system and of moving are refused, with the reason', () => {
  expect(refusalOf('Enter')).toBe('moves');
  expect(refusalOf('Shift+ArrowDown')).toBe('moves');
  expect(refusalOf('Mod+C')).toBe('text');
  expect(refusalOf('Mod+W')).toBe('window');
  expect(refusalOf('Mod+0')).toBe('zoom');
  expect(refusalOf('y')).toBeNull();
});

test('keys that another command has are told, and move over', () => {
  expect(conflictOf('highlight', 'J', {})).toBe('nextParagraph');
  const changes = addKeys({}, 'highlight', 'J');
  expect(keysOf('highlight', changes)).toEqual(['h', 'J']);
  expect(keysOf('nextParagraph', changes)).toEqual([]);
});

test('a command that shares its keys is in nobody’s way', () => {
  expect(conflictOf('highlight', 'Shift+N', {})).toBeNull();
  expect(conflictOf('nextMatch', 'J', {})).toBeNull();
});

test('keys that are as they came are not kept as changes', () => {
  const without = removeKeys({}, 'search', '/');
  expect(without).toEqual({ search: ['Mod+K'] });
  expect(addKeys(without, 'search', '/')).toEqual({});
  expect(addKeys({}, 'highlight', 'H')).toEqual({});
});

test('a command gets its own keys back, also from another one', () => {
  const changes = addKeys({}, 'highlight', 'J');
  const reset = resetKeys(changes, 'nextParagraph');
  expect(keysOf('nextParagraph', reset)).toEqual(['j']);
  expect(keysOf('highlight', reset)).toEqual(['h']);
  expect(reset).toEqual({});
});
