import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileArguments } from './file-arguments.ts';

const home = resolve('/home/reader');

test('files are found relative to where the command was given', () => {
  const argv = ['electron', '.', '--user-data-dir=/tmp/x', 'articles/koursk.txt', resolve('/tmp/note.md')];
  expect(fileArguments(argv, home, false)).toEqual([
    resolve(home, 'articles/koursk.txt'),
    resolve('/tmp/note.md'),
  ]);
});

test('an installed app has no folder of its own among the arguments', () => {
  expect(fileArguments(['lectern', 'koursk.txt'], home, true)).toEqual([resolve(home, 'koursk.txt')]);
  expect(fileArguments(['lectern'], home, true)).toEqual([]);
});

test('addresses of files, as Linux desktops hand them over, are paths again', () => {
  const file = resolve('/home/reader/À lire/koursk 2.txt');
  expect(fileArguments(['lectern', pathToFileURL(file).href], home, true)).toEqual([file]);
  expect(fileArguments(['lectern', 'file:%zz'], home, true)).toEqual(['file:%zz']);
});
