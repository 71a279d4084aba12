import { expect, test } from 'vitest';
import sample from '../../../resources/sample-article.txt?raw';
import { textFormat } from '../detect-format.ts';
import { readSourceCode, sourceLanguage } from './source-code.ts';

const SCRIPT = '#!/bin/sh\n# Un commentaire\n## Un autre\n\n  echo **fort**\n';

const PROGRAM = [
  "import { join } from 'node:path';",
  '',
  '// Where the articles are.',
  'const FOLDER = join(home, "articles");',
  '',
  'export function pathOf(name) {',
  '  if (name === "") {',
  '    throw new Error("no name");',
  '  }',
  '  return join(FOLDER, name);',
  '}',
  '',
  'print(pathOf("phare"))',
].join('\n');

test('a script is one block of code under its file’s name, and no Markdown', () => {
  expect(textFormat(SCRIPT, 'sauvegarde.txt')).toBe('text');
  expect(readSourceCode(SCRIPT, 'sauvegarde.txt')).toMatchObject({
    title: 'sauvegarde.txt',
    blocks: [{ kind: 'code', language: 'bash', text: SCRIPT.trimEnd() }],
  });
});

test('the language is the interpreter’s or the extension’s', () => {
  expect(sourceLanguage('#!/usr/bin/env python3\nprint(1)', 'a')).toBe('python');
  expect(sourceLanguage('fn main() {}', 'main.rs')).toBe('rust');
  expect(sourceLanguage('Bonjour.', 'constructor')).toBeNull();
});

test('a program that was saved as text is told by its shape, its language is not', () => {
  expect(readSourceCode(PROGRAM, 'prog.txt')?.blocks).toMatchObject([{ kind: 'code', language: null }]);
});

test('articles, lists and notes with an example are no programs', () => {
  expect(sourceLanguage(sample, 'article.txt')).toBeNull();
  const list = Array.from({ length: 20 }, (_, index) => `- point ${index} ;`).join('\n');
  expect(sourceLanguage(list, 'liste.txt')).toBeNull();
  expect(
    sourceLanguage(`Voici comment faire, pas à pas.\n\n${PROGRAM.slice(0, 120)}`, 'note.txt'),
  ).toBeNull();
});
