import { expect, test } from 'vitest';
import { findCommands, type NamedCommand, recentFirst } from './find-commands.ts';

const COMMANDS: readonly NamedCommand[] = [
  { id: 'highlight', name: 'Surligner', otherNames: ['Highlight'] },
  { id: 'outline', name: 'Plan', otherNames: ['Outline'] },
  { id: 'focusMode', name: 'Mode concentration', otherNames: ['Focus mode'] },
  { id: 'goUnread', name: 'À lire', otherNames: ['To read'] },
  { id: 'toggleRead', name: 'Marquer comme lu ou non lu', otherNames: ['Mark as read or unread'] },
];

function found(typed: string): readonly string[] {
  return findCommands(COMMANDS, typed).map(({ id }) => id);
}

test('a command is found by its names in both languages', () => {
  expect(found('surl')).toEqual(['highlight']);
  expect(found('highl')).toEqual(['highlight']);
});

test('first letters of words are enough', () => {
  expect(found('fm')[0]).toBe('focusMode');
  expect(found('mc')[0]).toBe('focusMode');
});

test('accents need not be typed', () => {
  expect(found('a lire')[0]).toBe('goUnread');
});

test('letters that stand nowhere find nothing', () => {
  expect(found('xyzzy')).toEqual([]);
});

test('nothing typed shows all, those used last first', () => {
  expect(found(' ')).toHaveLength(COMMANDS.length);
  const { recent, others } = recentFirst(COMMANDS, ['goUnread', 'gone', 'highlight']);
  expect(recent.map(({ id }) => id)).toEqual(['goUnread', 'highlight']);
  expect(others.map(({ id }) => id)).toEqual(['outline', 'focusMode', 'toggleRead']);
});
